-- CreateTable
CREATE TABLE `Calendar` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(60) NOT NULL,
    `timeZone` VARCHAR(60) NULL,
    `frenchHolidays` BOOLEAN NOT NULL DEFAULT true,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Calendar_name_key`(`name`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `CalendarSlot` (
    `calendarId` INTEGER NOT NULL,
    `weekday` INTEGER NOT NULL,
    `fromMinute` INTEGER NOT NULL,
    `toMinute` INTEGER NOT NULL,
    PRIMARY KEY (`calendarId`, `weekday`, `fromMinute`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `ClosingDay` (
    `calendarId` INTEGER NOT NULL,
    `firstDay` DATE NOT NULL,
    `lastDay` DATE NOT NULL,
    `name` VARCHAR(60) NOT NULL,
    PRIMARY KEY (`calendarId`, `firstDay`, `lastDay`, `name`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `SlaPolicy` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(60) NOT NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `categoryId` INTEGER NULL,
    `priority` ENUM('urgent', 'high', 'normal', 'low') NULL,
    `teamId` INTEGER NULL,
    `calendarId` INTEGER NOT NULL,
    `acceptMinutes` INTEGER NULL,
    `respondMinutes` INTEGER NULL,
    `resolveMinutes` INTEGER NULL,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `SlaPolicy_name_key`(`name`),
    INDEX `SlaPolicy_categoryId_idx`(`categoryId`),
    INDEX `SlaPolicy_teamId_idx`(`teamId`),
    INDEX `SlaPolicy_calendarId_idx`(`calendarId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `SlaRules` (
    `id` INTEGER NOT NULL,
    `revision` INTEGER NOT NULL DEFAULT 1,
    `changedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketSla` (
    `ticketId` INTEGER NOT NULL,
    `policyId` INTEGER NULL,
    `revision` INTEGER NOT NULL DEFAULT 0,
    `live` BOOLEAN NOT NULL DEFAULT true,
    `acceptFrom` DATETIME(3) NOT NULL,
    `acceptedAt` DATETIME(3) NULL,
    `acceptWarnedAt` DATETIME(3) NULL,
    `acceptBreachedAt` DATETIME(3) NULL,
    `respondWarnedAt` DATETIME(3) NULL,
    `respondBreachedAt` DATETIME(3) NULL,
    `resolveWarnedAt` DATETIME(3) NULL,
    `resolveBreachedAt` DATETIME(3) NULL,
    `alarmAt` DATETIME(3) NULL,
    INDEX `TicketSla_alarmAt_idx`(`alarmAt`),
    INDEX `TicketSla_live_revision_idx`(`live`, `revision`),
    PRIMARY KEY (`ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `SlaPause` (
    `ticketId` INTEGER NOT NULL,
    `pausedAt` DATETIME(3) NOT NULL,
    `resumedAt` DATETIME(3) NULL,
    PRIMARY KEY (`ticketId`, `pausedAt`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `acceptBy` DATETIME(3) NULL,
    ADD COLUMN `respondBy` DATETIME(3) NULL,
    ADD COLUMN `pausedAt` DATETIME(3) NULL,
    ADD COLUMN `nextDueAt` DATETIME(3) NULL,
    ADD COLUMN `soonAt` DATETIME(3) NULL,
    ADD INDEX `Ticket_nextDueAt_idx`(`nextDueAt`),
    ADD INDEX `Ticket_open_nextDueAt_idx`(`open`, `nextDueAt`),
    ADD INDEX `Ticket_soonAt_idx`(`soonAt`);

-- AddForeignKey
ALTER TABLE `CalendarSlot` ADD CONSTRAINT `CalendarSlot_calendarId_fkey` FOREIGN KEY (`calendarId`) REFERENCES `Calendar`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `ClosingDay` ADD CONSTRAINT `ClosingDay_calendarId_fkey` FOREIGN KEY (`calendarId`) REFERENCES `Calendar`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `SlaPolicy` ADD CONSTRAINT `SlaPolicy_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `SlaPolicy` ADD CONSTRAINT `SlaPolicy_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `Team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `SlaPolicy` ADD CONSTRAINT `SlaPolicy_calendarId_fkey` FOREIGN KEY (`calendarId`) REFERENCES `Calendar`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketSla` ADD CONSTRAINT `TicketSla_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `SlaPause` ADD CONSTRAINT `SlaPause_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a centre starts with: office hours, a first answer within a day of them and a solution within five.
INSERT INTO `SlaRules` (`id`) VALUES (1);

INSERT INTO `Calendar` (`id`, `name`) VALUES (1, 'Horaires du centre');

INSERT INTO `CalendarSlot` (`calendarId`, `weekday`, `fromMinute`, `toMinute`) VALUES
    (1, 1, 540, 750), (1, 1, 810, 1050), (1, 2, 540, 750), (1, 2, 810, 1050), (1, 3, 540, 750), (1, 3, 810, 1050),
    (1, 4, 540, 750), (1, 4, 810, 1050), (1, 5, 540, 750), (1, 5, 810, 1050);

INSERT INTO `SlaPolicy` (`id`, `name`, `calendarId`, `respondMinutes`, `resolveMinutes`) VALUES (1, 'Règle générale', 1, 450, 2250);

-- The deadlines of tickets that are open already are counted by the worker.
INSERT INTO `TicketSla` (`ticketId`, `acceptFrom`) SELECT `id`, `createdAt` FROM `Ticket` WHERE `open` = TRUE;

INSERT INTO `SlaPause` (`ticketId`, `pausedAt`) SELECT `id`, `updatedAt` FROM `Ticket` WHERE `status` = 'waiting';
