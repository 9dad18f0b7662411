-- An account of a program: nobody signs in to it, it acts by the tokens that administrators make.
ALTER TABLE `User` ADD COLUMN `service` BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX `User_service_name_idx` ON `User`(`service`, `name`);
