-- CreateTable
CREATE TABLE `BulkChange` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `startedById` INTEGER NOT NULL,
    `via` VARCHAR(10) NOT NULL,
    `property` ENUM('status', 'priority', 'lead', 'team', 'category') NOT NULL,
    `change` JSON NULL,
    `undoesId` INTEGER NULL,
    `state` ENUM('running', 'done') NOT NULL DEFAULT 'running',
    `total` INTEGER NOT NULL,
    `changed` INTEGER NOT NULL DEFAULT 0,
    `unchanged` INTEGER NOT NULL DEFAULT 0,
    `refused` INTEGER NOT NULL DEFAULT 0,
    `createdAt` DATETIME(3) NOT NULL,
    `finishedAt` DATETIME(3) NULL,

    UNIQUE INDEX `BulkChange_undoesId_key`(`undoesId`),
    INDEX `BulkChange_state_finishedAt_idx`(`state`, `finishedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `BulkChangeTicket` (
    `bulkChangeId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `result` ENUM('pending', 'changed', 'unchanged', 'refused') NOT NULL DEFAULT 'pending',
    `refusal` VARCHAR(20) NULL,
    `before` JSON NULL,
    `after` JSON NULL,
    `version` INTEGER NULL,

    INDEX `BulkChangeTicket_bulkChangeId_result_ticketId_idx`(`bulkChangeId`, `result`, `ticketId`),
    PRIMARY KEY (`bulkChangeId`, `ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `BulkChangeTicket` ADD CONSTRAINT `BulkChangeTicket_bulkChangeId_fkey` FOREIGN KEY (`bulkChangeId`) REFERENCES `BulkChange`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;
