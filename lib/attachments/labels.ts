const MB = 1024 * 1024;

export const ATTACHMENT_MAX_BYTES = 10 * MB;
/** Of one message. */
export const ATTACHMENTS_MAX = 20;
