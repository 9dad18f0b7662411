-- AlterTable
ALTER TABLE `Ticket` ADD COLUMN `dueSetById` INTEGER NULL,
    ADD COLUMN `boardRank` BIGINT NULL,
    ADD COLUMN `placedByHand` BOOLEAN NOT NULL DEFAULT false;

-- What is there keeps the order it had: by priority, then the oldest first.
UPDATE `Ticket` SET `boardRank` = (CAST(`priority` AS UNSIGNED) - 1) * 2251799813685248
    + (TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', `createdAt`) DIV 1000) * 512;

-- AlterTable
ALTER TABLE `Ticket` MODIFY `boardRank` BIGINT NOT NULL,
    ADD INDEX `Ticket_status_priority_boardRank_idx`(`status`, `priority`, `boardRank`);
