import { Banner } from "@/components/ui/banner";

type Props = { children: string | null; tone?: "danger" | "success" | "info" };

/** What a form says as a whole, spoken when it appears. */
export function FormMessage({ children, tone = "danger" }: Props) {
  if (children === null) return null;
  return (
    <Banner tone={tone} size="lg" rounded live>
      {children}
    </Banner>
  );
}
