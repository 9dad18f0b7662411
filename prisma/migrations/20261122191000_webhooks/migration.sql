-- CreateTable
CREATE TABLE `Webhook` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `description` VARCHAR(100) NOT NULL,
    `url` VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `events` JSON NOT NULL,
    `internal` BOOLEAN NOT NULL DEFAULT false,
    `secret` VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `formerSecret` VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `formerSecretUntil` DATETIME(3) NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `stopped` ENUM('gone', 'failing') NULL,
    `failingSince` DATETIME(3) NULL,
    `lastTriedAt` DATETIME(3) NULL,
    `lastArrived` BOOLEAN NULL,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `deletedAt` DATETIME(3) NULL,

    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `WebhookDelivery` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `webhookId` INTEGER NOT NULL,
    `eventId` INTEGER NULL,
    `ticketId` INTEGER NULL,
    `type` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `state` ENUM('pending', 'delivered', 'failed') NOT NULL DEFAULT 'pending',
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `since` DATETIME(3) NOT NULL,
    `nextAttemptAt` DATETIME(3) NOT NULL,
    `claimedUntil` DATETIME(3) NULL,
    `triedAt` DATETIME(3) NULL,
    `payload` MEDIUMTEXT NULL,
    `status` INTEGER NULL,
    `answer` TEXT NULL,
    `failure` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `durationMs` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),

    UNIQUE INDEX `WebhookDelivery_webhookId_eventId_key`(`webhookId`, `eventId`),
    INDEX `WebhookDelivery_webhookId_state_nextAttemptAt_idx`(`webhookId`, `state`, `nextAttemptAt`),
    INDEX `WebhookDelivery_webhookId_id_idx`(`webhookId`, `id`),
    INDEX `WebhookDelivery_createdAt_idx`(`createdAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `WebhookDelivery` ADD CONSTRAINT `WebhookDelivery_webhookId_fkey` FOREIGN KEY (`webhookId`) REFERENCES `Webhook`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- DropForeignKey
ALTER TABLE `Notification` DROP FOREIGN KEY `Notification_ticketId_fkey`;

-- AlterTable
ALTER TABLE `Notification` MODIFY `ticketId` INTEGER NULL,
    ADD COLUMN `webhookId` INTEGER NULL;

-- AddForeignKey
ALTER TABLE `Notification` ADD CONSTRAINT `Notification_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
