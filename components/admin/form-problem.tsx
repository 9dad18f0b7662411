import { Banner } from "@/components/ui/banner";

/** What is wrong with a form as a whole, spoken when it appears. */
export function FormProblem({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <Banner tone="danger" rounded live>
      {children}
    </Banner>
  );
}
