-- CreateTable
CREATE TABLE `AuditCheck` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `startedById` INTEGER NOT NULL,
    `state` ENUM('waiting', 'running', 'done', 'failed') NOT NULL DEFAULT 'waiting',
    `checked` INTEGER NOT NULL DEFAULT 0,
    `total` INTEGER NOT NULL DEFAULT 0,
    `verdict` JSON NULL,
    `startedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `beatAt` DATETIME(3) NULL,
    `finishedAt` DATETIME(3) NULL,

    INDEX `AuditCheck_state_id_idx`(`state`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AlterTable
ALTER TABLE `User` ADD COLUMN `erasedAt` DATETIME(3) NULL;

-- CreateTable
CREATE TABLE `Erasure` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `userId` INTEGER NOT NULL,
    `startedById` INTEGER NULL,
    `step` INTEGER NOT NULL DEFAULT 0,
    `reachedId` INTEGER NOT NULL DEFAULT 0,
    `erased` INTEGER NOT NULL DEFAULT 0,
    `startedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `finishedAt` DATETIME(3) NULL,

    UNIQUE INDEX `Erasure_userId_key`(`userId`),
    INDEX `Erasure_finishedAt_id_idx`(`finishedAt`, `id`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `Erasure` ADD CONSTRAINT `Erasure_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
