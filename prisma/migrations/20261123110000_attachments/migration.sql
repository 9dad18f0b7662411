-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `attachmentCount` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `noteAttachmentCount` INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE `Comment` ADD COLUMN `attachmentCount` INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE `Attachment` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `publicId` VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `uploaderId` INTEGER NOT NULL,
    `clientKey` VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `ticketId` INTEGER NULL,
    `commentId` INTEGER NULL,
    `position` INTEGER NOT NULL DEFAULT 0,
    `name` VARCHAR(200) NOT NULL,
    `mediaType` VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'application/octet-stream',
    `bytes` INTEGER NOT NULL,
    `width` INTEGER NULL,
    `height` INTEGER NULL,
    `thumbnail` BOOLEAN NOT NULL DEFAULT false,
    `state` ENUM('uploading', 'held', 'ready', 'refused', 'deleted') NOT NULL DEFAULT 'uploading',
    `storageKey` VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `missing` BOOLEAN NOT NULL DEFAULT false,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `sentAt` DATETIME(3) NULL,

    UNIQUE INDEX `Attachment_publicId_key`(`publicId`),
    UNIQUE INDEX `Attachment_storageKey_key`(`storageKey`),
    INDEX `Attachment_uploaderId_createdAt_idx`(`uploaderId`, `createdAt`),
    INDEX `Attachment_ticketId_commentId_idx`(`ticketId`, `commentId`),
    INDEX `Attachment_commentId_idx`(`commentId`),
    INDEX `Attachment_state_createdAt_idx`(`state`, `createdAt`),
    INDEX `Attachment_missing_idx`(`missing`),
    UNIQUE INDEX `Attachment_uploaderId_clientKey_key`(`uploaderId`, `clientKey`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `Attachment` ADD CONSTRAINT `Attachment_uploaderId_fkey` FOREIGN KEY (`uploaderId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Attachment` ADD CONSTRAINT `Attachment_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Attachment` ADD CONSTRAINT `Attachment_commentId_fkey` FOREIGN KEY (`commentId`) REFERENCES `Comment`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
