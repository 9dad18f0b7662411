-- AlterTable
ALTER TABLE `Team` ADD COLUMN `routing` ENUM('by_hand', 'round_robin', 'least_loaded') NOT NULL DEFAULT 'by_hand';

-- AlterTable
ALTER TABLE `TeamMember` ADD COLUMN `turn` INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `offered` BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE `Assignment` ADD COLUMN `routed` BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE `Absence` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `userId` INTEGER NOT NULL,
    `firstDay` DATE NOT NULL,
    `lastDay` DATE NOT NULL,
    `reason` ENUM('leave', 'illness', 'training', 'other') NULL,
    `phase` ENUM('planned', 'begun', 'over') NOT NULL DEFAULT 'planned',
    `reachedId` INTEGER NOT NULL DEFAULT 0,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `Absence_userId_lastDay_idx`(`userId`, `lastDay`),
    INDEX `Absence_phase_firstDay_idx`(`phase`, `firstDay`),
    INDEX `Absence_lastDay_idx`(`lastDay`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `HandOver` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `fromId` INTEGER NOT NULL,
    `toId` INTEGER NULL,
    `total` INTEGER NOT NULL,
    `led` INTEGER NOT NULL DEFAULT 0,
    `helped` INTEGER NOT NULL DEFAULT 0,
    `startedById` INTEGER NOT NULL,
    `startedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `finishedAt` DATETIME(3) NULL,
    INDEX `HandOver_fromId_id_idx`(`fromId`, `id`),
    INDEX `HandOver_toId_idx`(`toId`),
    INDEX `HandOver_finishedAt_id_idx`(`finishedAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateIndex
CREATE INDEX `Ticket_teamId_offered_updatedAt_idx` ON `Ticket`(`teamId`, `offered`, `updatedAt`);

-- AddForeignKey
ALTER TABLE `Absence` ADD CONSTRAINT `Absence_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `HandOver` ADD CONSTRAINT `HandOver_fromId_fkey` FOREIGN KEY (`fromId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `HandOver` ADD CONSTRAINT `HandOver_toId_fkey` FOREIGN KEY (`toId`) REFERENCES `User`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
