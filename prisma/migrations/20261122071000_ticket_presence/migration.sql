-- CreateTable
CREATE TABLE `TicketPresence` (
    `ticketId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `tab` VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `doing` ENUM('reading', 'replying', 'noting') NOT NULL,
    `staff` BOOLEAN NOT NULL,
    `until` DATETIME(3) NOT NULL,

    INDEX `TicketPresence_until_idx`(`until`),
    PRIMARY KEY (`ticketId`, `userId`, `tab`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
