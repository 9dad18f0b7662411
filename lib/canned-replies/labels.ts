/** What can be written in a text, and is filled in when it is inserted. */
export const placeholders = {
  requester: { fr: "prénom", en: "first name" },
  number: { fr: "numéro", en: "number" },
  title: { fr: "titre", en: "title" },
  place: { fr: "lieu", en: "place" },
  technician: { fr: "technicien", en: "technician" },
} as const;
export type Placeholder = keyof typeof placeholders;
