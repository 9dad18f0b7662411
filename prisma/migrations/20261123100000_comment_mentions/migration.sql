-- CreateTable
CREATE TABLE `CommentMention` (
    `commentId` INTEGER NOT NULL,
    `userId` INTEGER NOT NULL,
    `name` VARCHAR(100) NOT NULL,
    `mentionedAt` DATETIME(3) NOT NULL,
    INDEX `CommentMention_userId_idx`(`userId`),
    PRIMARY KEY (`commentId`, `userId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

-- AddForeignKey
ALTER TABLE `CommentMention` ADD CONSTRAINT `CommentMention_commentId_fkey` FOREIGN KEY (`commentId`) REFERENCES `Comment`(`id`) ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE `CommentMention` ADD CONSTRAINT `CommentMention_userId_fkey` FOREIGN KEY (`userId`) REFERENCES `User`(`id`) ON DELETE RESTRICT ON UPDATE CASCADE;
