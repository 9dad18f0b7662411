-- CreateIndex
CREATE INDEX `TicketAccess_userId_open_updatedAt_idx` ON `TicketAccess`(`userId`, `open`, `updatedAt`);
