/** Where an attachment is read, by the page that shows it. */
export const attachmentAddress = (id: string, more = "") => `/api/ui/attachments/${id}${more}`;
