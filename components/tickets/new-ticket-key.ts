/** The key of « Nouveau ticket », wherever that button is. */
export const NEW_TICKET_KEY = "c";
