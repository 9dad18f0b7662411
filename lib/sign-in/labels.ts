/** The demonstration accounts, in the order the sign-in page shows them. They exist only in the demonstration. */
export const demoEmails = [
  "learner@demo.test",
  "learner2@demo.test",
  "technician@demo.test",
  "technician2@demo.test",
  "manager@demo.test",
  "admin@demo.test",
] as const;

export const demoPassword = "demo-password";
