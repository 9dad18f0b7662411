-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `checklistCount` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `checklistDone` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `minutesSpent` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `runningTimers` INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN `satisfaction` ENUM('good', 'fair', 'bad') NULL;

-- CreateTable
CREATE TABLE `CannedReply` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(80) NOT NULL,
    `textFr` MEDIUMTEXT NOT NULL,
    `textEn` MEDIUMTEXT NOT NULL,
    `sets` JSON NOT NULL,
    `keeper` VARCHAR(20) NOT NULL,
    `ownerId` INTEGER NULL,
    `teamId` INTEGER NULL,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `deletedAt` DATETIME(3) NULL,

    INDEX `CannedReply_keeper_name_idx`(`keeper`, `name`),
    INDEX `CannedReply_ownerId_idx`(`ownerId`),
    INDEX `CannedReply_teamId_idx`(`teamId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `CannedReplyUse` (
    `replyId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `uses` INTEGER NOT NULL DEFAULT 1,
    `lastUsedAt` DATETIME(3) NOT NULL,

    INDEX `CannedReplyUse_userId_idx`(`userId`),
    PRIMARY KEY (`replyId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `ChecklistEntry` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `ticketId` INTEGER NOT NULL,
    `text` VARCHAR(200) NOT NULL,
    `position` INTEGER NOT NULL,
    `doneAt` DATETIME(3) NULL,
    `doneById` INTEGER NULL,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),

    INDEX `ChecklistEntry_ticketId_position_idx`(`ticketId`, `position`),
    INDEX `ChecklistEntry_doneById_idx`(`doneById`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TimeEntry` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `ticketId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `minutes` INTEGER NOT NULL,
    `day` DATE NOT NULL,
    `line` VARCHAR(200) NOT NULL DEFAULT '',
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),

    INDEX `TimeEntry_ticketId_id_idx`(`ticketId`, `id`),
    INDEX `TimeEntry_userId_day_idx`(`userId`, `day`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `RunningTimer` (
    `userId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `startedAt` DATETIME(3) NOT NULL,

    INDEX `RunningTimer_ticketId_idx`(`ticketId`),
    PRIMARY KEY (`userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Rating` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `ticketId` INTEGER NOT NULL,
    `resolvedAt` DATETIME(3) NOT NULL,
    `userId` INTEGER NOT NULL,
    `score` ENUM('good', 'fair', 'bad') NOT NULL,
    `line` VARCHAR(500) NOT NULL DEFAULT '',
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),

    INDEX `Rating_userId_idx`(`userId`),
    UNIQUE INDEX `Rating_ticketId_resolvedAt_key`(`ticketId`, `resolvedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `CannedReply` ADD CONSTRAINT `CannedReply_ownerId_fkey` FOREIGN KEY (`ownerId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `CannedReply` ADD CONSTRAINT `CannedReply_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `Team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `CannedReplyUse` ADD CONSTRAINT `CannedReplyUse_replyId_fkey` FOREIGN KEY (`replyId`) REFERENCES `CannedReply`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `CannedReplyUse` ADD CONSTRAINT `CannedReplyUse_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `ChecklistEntry` ADD CONSTRAINT `ChecklistEntry_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `ChecklistEntry` ADD CONSTRAINT `ChecklistEntry_doneById_fkey` FOREIGN KEY (`doneById`) REFERENCES `User`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TimeEntry` ADD CONSTRAINT `TimeEntry_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TimeEntry` ADD CONSTRAINT `TimeEntry_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `RunningTimer` ADD CONSTRAINT `RunningTimer_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `RunningTimer` ADD CONSTRAINT `RunningTimer_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Rating` ADD CONSTRAINT `Rating_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Rating` ADD CONSTRAINT `Rating_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
