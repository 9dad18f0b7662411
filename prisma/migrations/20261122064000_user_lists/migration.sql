-- DropIndex
DROP INDEX `User_role_active_name_idx` ON `User`;

-- DropIndex
DROP INDEX `User_active_name_idx` ON `User`;

-- DropIndex
DROP INDEX `User_name_idx` ON `User`;

-- CreateIndex
CREATE INDEX `User_contact_name_idx` ON `User`(`contact`, `name`);

-- CreateIndex
CREATE INDEX `User_contact_active_name_idx` ON `User`(`contact`, `active`, `name`);

-- CreateIndex
CREATE INDEX `User_contact_active_role_name_idx` ON `User`(`contact`, `active`, `role`, `name`);

-- CreateIndex
CREATE INDEX `User_contact_active_passwordHash_name_idx` ON `User`(`contact`, `active`, `passwordHash`, `name`);
