-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `linkCount` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `blockedCount` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `mergedIntoId` INTEGER NULL;

-- AlterTable
ALTER TABLE `Comment` ADD COLUMN `originId` INTEGER NULL,
    ADD COLUMN `becameId` INTEGER NULL;

-- CreateTable
CREATE TABLE `TicketLink` (
    `fromId` INTEGER NOT NULL,
    `toId` INTEGER NOT NULL,
    `kind` ENUM('blocks', 'duplicates', 'relates', 'parent') NOT NULL,
    `createdById` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `TicketLink_toId_kind_idx`(`toId`, `kind`),
    PRIMARY KEY (`fromId`, `toId`, `kind`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketLinkTurn` (
    `kind` ENUM('blocks', 'duplicates', 'relates', 'parent') NOT NULL,
    PRIMARY KEY (`kind`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `ExternalLink` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `ticketId` INTEGER NOT NULL,
    `url` VARCHAR(2000) NOT NULL,
    `title` VARCHAR(150) NOT NULL,
    `createdById` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `ExternalLink_ticketId_idx`(`ticketId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketMerge` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `fromId` INTEGER NOT NULL,
    `intoId` INTEGER NOT NULL,
    `mergedById` INTEGER NULL,
    `mergedAt` DATETIME(3) NOT NULL,
    `before` JSON NOT NULL,
    `followerIds` JSON NOT NULL,
    `copyId` INTEGER NULL,
    `undoneAt` DATETIME(3) NULL,
    `undoneById` INTEGER NULL,
    INDEX `TicketMerge_fromId_undoneAt_idx`(`fromId`, `undoneAt`),
    INDEX `TicketMerge_intoId_undoneAt_idx`(`intoId`, `undoneAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `TicketLink` ADD CONSTRAINT `TicketLink_fromId_fkey` FOREIGN KEY (`fromId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketLink` ADD CONSTRAINT `TicketLink_toId_fkey` FOREIGN KEY (`toId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `ExternalLink` ADD CONSTRAINT `ExternalLink_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketMerge` ADD CONSTRAINT `TicketMerge_fromId_fkey` FOREIGN KEY (`fromId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketMerge` ADD CONSTRAINT `TicketMerge_intoId_fkey` FOREIGN KEY (`intoId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
