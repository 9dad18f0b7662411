-- AlterTable
ALTER TABLE `Notification` ADD COLUMN `actorId` INTEGER NULL;
