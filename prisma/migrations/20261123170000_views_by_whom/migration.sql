-- AlterTable
ALTER TABLE `SavedView` ADD COLUMN `creatorId` INTEGER NULL;

-- Who kept the views that there are: it is in their history.
UPDATE `SavedView` v JOIN `AuditEvent` e ON e.subjectType = 'view' AND e.subjectId = v.id AND e.name = 'view.created'
  JOIN `User` u ON u.id = e.actorId SET v.creatorId = u.id;

-- CreateIndex
CREATE INDEX `SavedView_creatorId_idx` ON `SavedView`(`creatorId`);

-- AddForeignKey
ALTER TABLE `SavedView` ADD CONSTRAINT `SavedView_creatorId_fkey` FOREIGN KEY (`creatorId`) REFERENCES `User`(`id`) ON DELETE SET NULL ON UPDATE CASCADE;
