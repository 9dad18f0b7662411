-- AlterTable
ALTER TABLE `Comment` ADD COLUMN `deletedAt` DATETIME(3) NULL,
    ADD COLUMN `deletedById` INTEGER NULL,
    ADD COLUMN `retracted` BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE `TicketDraft` (
    `userId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `kind` ENUM('reply', 'note') NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `savedAt` DATETIME(3) NOT NULL,

    INDEX `TicketDraft_savedAt_idx`(`savedAt`),
    PRIMARY KEY (`userId`, `ticketId`, `kind`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
