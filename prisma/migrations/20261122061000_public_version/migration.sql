-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `publicVersion` INTEGER NOT NULL DEFAULT 1;
