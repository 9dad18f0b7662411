-- CreateTable
CREATE TABLE `AuditEvent` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `subjectType` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `subjectId` INTEGER NOT NULL,
    `seq` INTEGER NOT NULL,
    `name` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `actorKind` VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `actorId` INTEGER NULL,
    `via` VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `requestId` VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `audience` ENUM('public', 'staff', 'admin') NOT NULL,
    `data` JSON NOT NULL,
    `prevHash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `hash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `occurredAt` DATETIME(3) NOT NULL,
    INDEX `AuditEvent_actorId_id_idx`(`actorId`, `id`),
    INDEX `AuditEvent_name_id_idx`(`name`, `id`),
    INDEX `AuditEvent_subjectType_id_idx`(`subjectType`, `id`),
    INDEX `AuditEvent_occurredAt_id_idx`(`occurredAt`, `id`),
    UNIQUE INDEX `AuditEvent_subjectType_subjectId_seq_key`(`subjectType`, `subjectId`, `seq`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `AuditHead` (
    `subjectType` VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `subjectId` INTEGER NOT NULL,
    `seq` INTEGER NOT NULL,
    `hash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (`subjectType`, `subjectId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `EventText` (
    `eventId` INTEGER NOT NULL,
    `field` VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `salt` CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `text` MEDIUMTEXT NOT NULL,
    PRIMARY KEY (`eventId`, `field`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Category` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(60) NOT NULL,
    `icon` VARCHAR(40) NOT NULL,
    `kind` ENUM('hardware', 'software', 'network', 'account', 'other') NOT NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `position` INTEGER NOT NULL DEFAULT 0,
    `defaultTeamId` INTEGER NULL,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Category_name_key`(`name`),
    INDEX `Category_active_position_idx`(`active`, `position`),
    INDEX `Category_defaultTeamId_idx`(`defaultTeamId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `IdempotencyKey` (
    `owner` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `key` VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `command` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `inputHash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `reference` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL,
    INDEX `IdempotencyKey_createdAt_idx`(`createdAt`),
    PRIMARY KEY (`owner`, `key`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Notification` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `userId` INTEGER NOT NULL,
    `eventId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `kind` VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `readAt` DATETIME(3) NULL,
    INDEX `Notification_userId_id_idx`(`userId`, `id`),
    INDEX `Notification_userId_readAt_idx`(`userId`, `readAt`),
    INDEX `Notification_ticketId_idx`(`ticketId`),
    UNIQUE INDEX `Notification_userId_eventId_key`(`userId`, `eventId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Outbox` (
    `eventId` INTEGER NOT NULL,
    PRIMARY KEY (`eventId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `EventDelivery` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `eventId` INTEGER NOT NULL,
    `subscriber` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `state` ENUM('pending', 'delivered', 'parked') NOT NULL DEFAULT 'pending',
    `attempts` INTEGER NOT NULL DEFAULT 0,
    `nextAttemptAt` DATETIME(3) NOT NULL,
    `claimedUntil` DATETIME(3) NULL,
    `deliveredAt` DATETIME(3) NULL,
    `lastError` VARCHAR(500) NULL,
    INDEX `EventDelivery_state_nextAttemptAt_idx`(`state`, `nextAttemptAt`),
    UNIQUE INDEX `EventDelivery_eventId_subscriber_key`(`eventId`, `subscriber`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Setting` (
    `key` VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `value` JSON NOT NULL,
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (`key`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Team` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `name` VARCHAR(100) NOT NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `Team_name_key`(`name`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TeamMember` (
    `teamId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    INDEX `TeamMember_userId_idx`(`userId`),
    PRIMARY KEY (`teamId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Ticket` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `title` VARCHAR(150) NOT NULL,
    `description` MEDIUMTEXT NOT NULL,
    `status` ENUM('new', 'in_progress', 'waiting', 'resolved', 'closed') NOT NULL DEFAULT 'new',
    `open` BOOLEAN NOT NULL DEFAULT true,
    `waitingFor` ENUM('requester', 'supplier', 'delivery', 'other') NULL,
    `waitingForLabel` VARCHAR(100) NULL,
    `closedReason` ENUM('confirmed', 'no_answer', 'cancelled', 'duplicate') NULL,
    `urgency` ENUM('high', 'normal', 'low') NOT NULL DEFAULT 'normal',
    `priority` ENUM('urgent', 'high', 'normal', 'low') NOT NULL DEFAULT 'normal',
    `type` ENUM('incident', 'request', 'maintenance') NOT NULL DEFAULT 'incident',
    `source` ENUM('page', 'console', 'api', 'mail', 'phone', 'desk') NOT NULL DEFAULT 'page',
    `categoryId` INTEGER NOT NULL,
    `teamId` INTEGER NULL,
    `requesterId` INTEGER NOT NULL,
    `leadId` INTEGER NULL,
    `replyCount` INTEGER NOT NULL DEFAULT 0,
    `noteCount` INTEGER NOT NULL DEFAULT 0,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `publicUpdatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `firstReplyAt` DATETIME(3) NULL,
    `resolvedAt` DATETIME(3) NULL,
    `closedAt` DATETIME(3) NULL,
    `dueAt` DATETIME(3) NULL,
    INDEX `Ticket_open_updatedAt_idx`(`open`, `updatedAt`),
    INDEX `Ticket_open_createdAt_idx`(`open`, `createdAt`),
    INDEX `Ticket_open_dueAt_idx`(`open`, `dueAt`),
    INDEX `Ticket_open_priority_idx`(`open`, `priority`),
    INDEX `Ticket_status_updatedAt_idx`(`status`, `updatedAt`),
    INDEX `Ticket_status_priority_idx`(`status`, `priority`),
    INDEX `Ticket_status_resolvedAt_idx`(`status`, `resolvedAt`),
    INDEX `Ticket_updatedAt_idx`(`updatedAt`),
    INDEX `Ticket_createdAt_idx`(`createdAt`),
    INDEX `Ticket_dueAt_idx`(`dueAt`),
    INDEX `Ticket_priority_idx`(`priority`),
    INDEX `Ticket_teamId_open_updatedAt_idx`(`teamId`, `open`, `updatedAt`),
    INDEX `Ticket_categoryId_open_updatedAt_idx`(`categoryId`, `open`, `updatedAt`),
    INDEX `Ticket_requesterId_open_updatedAt_idx`(`requesterId`, `open`, `updatedAt`),
    INDEX `Ticket_leadId_open_updatedAt_idx`(`leadId`, `open`, `updatedAt`),
    INDEX `Ticket_open_priority_updatedAt_idx`(`open`, `priority`, `updatedAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketAccess` (
    `userId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `participant` BOOLEAN NOT NULL DEFAULT false,
    `assigned` BOOLEAN NOT NULL DEFAULT false,
    `open` BOOLEAN NOT NULL,
    `updatedAt` DATETIME(3) NOT NULL,
    `publicUpdatedAt` DATETIME(3) NOT NULL,
    INDEX `TicketAccess_userId_participant_publicUpdatedAt_idx`(`userId`, `participant`, `publicUpdatedAt`),
    INDEX `TicketAccess_userId_participant_open_publicUpdatedAt_idx`(`userId`, `participant`, `open`, `publicUpdatedAt`),
    INDEX `TicketAccess_userId_assigned_open_updatedAt_idx`(`userId`, `assigned`, `open`, `updatedAt`),
    INDEX `TicketAccess_ticketId_idx`(`ticketId`),
    PRIMARY KEY (`userId`, `ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Assignment` (
    `ticketId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `lead` BOOLEAN NOT NULL DEFAULT false,
    `assignedById` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `Assignment_userId_idx`(`userId`),
    PRIMARY KEY (`ticketId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Follower` (
    `ticketId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `addedById` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    INDEX `Follower_userId_idx`(`userId`),
    PRIMARY KEY (`ticketId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Comment` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `ticketId` INTEGER NOT NULL,
    `authorId` INTEGER NOT NULL,
    `kind` ENUM('reply', 'note') NOT NULL,
    `body` MEDIUMTEXT NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `editedAt` DATETIME(3) NULL,
    INDEX `Comment_ticketId_kind_id_idx`(`ticketId`, `kind`, `id`),
    INDEX `Comment_authorId_idx`(`authorId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketRead` (
    `userId` INTEGER NOT NULL,
    `ticketId` INTEGER NOT NULL,
    `seenAt` DATETIME(3) NOT NULL,
    INDEX `TicketRead_ticketId_idx`(`ticketId`),
    PRIMARY KEY (`userId`, `ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `TicketSearchTerm` (
    `term` VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    `ticketId` INTEGER NOT NULL,
    INDEX `TicketSearchTerm_ticketId_idx`(`ticketId`),
    PRIMARY KEY (`term`, `ticketId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `User` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `email` VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
    `name` VARCHAR(100) NOT NULL,
    `role` ENUM('learner', 'technician', 'manager', 'admin') NOT NULL DEFAULT 'learner',
    `contact` BOOLEAN NOT NULL DEFAULT false,
    `contactDetails` VARCHAR(200) NULL,
    `locale` VARCHAR(5) NULL,
    `active` BOOLEAN NOT NULL DEFAULT true,
    `passwordHash` VARCHAR(72) NULL,
    `emailConfirmedAt` DATETIME(3) NULL,
    `tokenVersion` INTEGER NOT NULL DEFAULT 0,
    `version` INTEGER NOT NULL DEFAULT 1,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `updatedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    UNIQUE INDEX `User_email_key`(`email`),
    INDEX `User_role_active_name_idx`(`role`, `active`, `name`),
    INDEX `User_active_name_idx`(`active`, `name`),
    INDEX `User_name_idx`(`name`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `UserSearchTerm` (
    `term` VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    `userId` INTEGER NOT NULL,
    INDEX `UserSearchTerm_userId_idx`(`userId`),
    PRIMARY KEY (`term`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Session` (
    `id` VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` INTEGER NOT NULL,
    `tokenVersion` INTEGER NOT NULL,
    `userAgent` VARCHAR(255) NOT NULL DEFAULT '',
    `address` VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `lastUsedAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `revokedAt` DATETIME(3) NULL,
    INDEX `Session_userId_lastUsedAt_idx`(`userId`, `lastUsedAt`),
    INDEX `Session_expiresAt_idx`(`expiresAt`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `PasswordReset` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `tokenHash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` INTEGER NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `PasswordReset_tokenHash_key`(`tokenHash`),
    INDEX `PasswordReset_userId_idx`(`userId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `EmailConfirmation` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `tokenHash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` INTEGER NOT NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `EmailConfirmation_tokenHash_key`(`tokenHash`),
    INDEX `EmailConfirmation_userId_idx`(`userId`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- CreateTable
CREATE TABLE `Invitation` (
    `id` INTEGER NOT NULL AUTO_INCREMENT,
    `tokenHash` CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    `userId` INTEGER NOT NULL,
    `invitedById` INTEGER NULL,
    `createdAt` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    `expiresAt` DATETIME(3) NOT NULL,
    `usedAt` DATETIME(3) NULL,
    UNIQUE INDEX `Invitation_tokenHash_key`(`tokenHash`),
    INDEX `Invitation_userId_idx`(`userId`),
    INDEX `Invitation_invitedById_idx`(`invitedById`),
    PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `EventText` ADD CONSTRAINT `EventText_eventId_fkey` FOREIGN KEY (`eventId`) REFERENCES `AuditEvent`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Category` ADD CONSTRAINT `Category_defaultTeamId_fkey` FOREIGN KEY (`defaultTeamId`) REFERENCES `Team`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Notification` ADD CONSTRAINT `Notification_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Notification` ADD CONSTRAINT `Notification_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TeamMember` ADD CONSTRAINT `TeamMember_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `Team`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TeamMember` ADD CONSTRAINT `TeamMember_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Ticket` ADD CONSTRAINT `Ticket_categoryId_fkey` FOREIGN KEY (`categoryId`) REFERENCES `Category`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Ticket` ADD CONSTRAINT `Ticket_teamId_fkey` FOREIGN KEY (`teamId`) REFERENCES `Team`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Ticket` ADD CONSTRAINT `Ticket_requesterId_fkey` FOREIGN KEY (`requesterId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Ticket` ADD CONSTRAINT `Ticket_leadId_fkey` FOREIGN KEY (`leadId`) REFERENCES `User`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketAccess` ADD CONSTRAINT `TicketAccess_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketAccess` ADD CONSTRAINT `TicketAccess_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Assignment` ADD CONSTRAINT `Assignment_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Assignment` ADD CONSTRAINT `Assignment_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Follower` ADD CONSTRAINT `Follower_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Follower` ADD CONSTRAINT `Follower_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Comment` ADD CONSTRAINT `Comment_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Comment` ADD CONSTRAINT `Comment_authorId_fkey` FOREIGN KEY (`authorId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketRead` ADD CONSTRAINT `TicketRead_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketRead` ADD CONSTRAINT `TicketRead_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `TicketSearchTerm` ADD CONSTRAINT `TicketSearchTerm_ticketId_fkey` FOREIGN KEY (`ticketId`) REFERENCES `Ticket`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `UserSearchTerm` ADD CONSTRAINT `UserSearchTerm_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Session` ADD CONSTRAINT `Session_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `PasswordReset` ADD CONSTRAINT `PasswordReset_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `EmailConfirmation` ADD CONSTRAINT `EmailConfirmation_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Invitation` ADD CONSTRAINT `Invitation_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `Invitation` ADD CONSTRAINT `Invitation_invitedById_fkey` FOREIGN KEY (`invitedById`) REFERENCES `User`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;

-- Numbers people quote start at four digits.
ALTER TABLE `Ticket` AUTO_INCREMENT = 1001;
