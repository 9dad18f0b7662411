-- DropIndex
DROP INDEX `Attachment_storageKey_key` ON `Attachment`;

-- AlterTable
ALTER TABLE `Attachment` ADD COLUMN `copied` BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX `Attachment_storageKey_idx` ON `Attachment`(`storageKey`);
