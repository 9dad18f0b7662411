import clsx from "clsx";
import { Hourglass } from "@/components/ui/icons/everyday";
import { useTranslations } from "next-intl";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ShapeGlyph, type GlyphShape } from "@/components/ui/glyphs/shape-glyph";

type Sample = {
  key: "new" | "progress" | "resolved";
  number: string;
  shape: GlyphShape;
  badge: string;
  glyph: string;
  fill: string;
  steps: number;
  who: string | null;
};

const samples: readonly Sample[] = [
  {
    key: "new",
    number: "#1056",
    shape: "dotted-ring",
    badge: "bg-status-new-soft text-status-new-text",
    glyph: "text-status-new",
    fill: "bg-status-new",
    steps: 1,
    who: null,
  },
  {
    key: "progress",
    number: "#1042",
    shape: "half-ring",
    badge: "bg-status-in-progress-soft text-status-in-progress-text",
    glyph: "text-status-in-progress",
    fill: "bg-status-in-progress",
    steps: 2,
    who: "Karim Benali",
  },
  {
    key: "resolved",
    number: "#1031",
    shape: "check-disc",
    badge: "bg-status-resolved-soft text-status-resolved-text",
    glyph: "text-status-resolved [--ground:var(--color-surface)]",
    fill: "bg-status-resolved",
    steps: 3,
    who: "Aïcha Diallo",
  },
];

/** What the product promises, said and shown, beside a sign-in form. */
export function AuthPromise() {
  const t = useTranslations("layout.auth");
  return (
    <aside className="hidden place-items-center border-l border-line bg-sunken p-8 lg:grid">
      <div className="w-full max-w-110">
        <p className="mb-9 text-[36px] leading-[42px] font-semibold tracking-[-0.025em]">
          {t("promise1")}
          <br />
          {t("promise2")}
          <br />
          {t("promise3")}
        </p>
        <div aria-hidden className="grid gap-3">
          {samples.map((sample) => (
            <SampleCard key={sample.key} sample={sample} />
          ))}
        </div>
      </div>
    </aside>
  );
}

function SampleCard({ sample }: { sample: Sample }) {
  const t = useTranslations("layout.auth");
  return (
    <div className="rounded-xl bg-surface px-4 py-3.5 shadow-card [--ground:var(--color-surface)]">
      <div className="flex items-center gap-1.5">
        <Badge className={sample.badge} icon={<ShapeGlyph shape={sample.shape} className={sample.glyph} />}>
          {t(`${sample.key}.status`)}
        </Badge>
        <span className="text-xs tracking-[0.01em] text-ink-3">{sample.number}</span>
        <span className="ml-auto text-sm text-ink-3">{t(`${sample.key}.time`)}</span>
      </div>
      <p className="mt-2 text-[17px] leading-5.5 font-semibold tracking-[-0.008em]">{t(`${sample.key}.title`)}</p>
      <div className="mt-2.5 flex items-center gap-2.5 text-[15px] leading-5">
        {sample.who ? (
          <Avatar name={sample.who} size={32} />
        ) : (
          <AvatarNobody size={32} icon={<Hourglass size={15} />} />
        )}
        <p>
          <b>{t(`${sample.key}.who`)}</b>
          <br />
          <span className="text-ink-2">{t(`${sample.key}.say`)}</span>
        </p>
      </div>
      <div className="mt-3 grid grid-cols-3 gap-1">
        {[1, 2, 3].map((step) => (
          <i key={step} className={clsx("h-1 rounded-full", step <= sample.steps ? sample.fill : "bg-line")} />
        ))}
      </div>
    </div>
  );
}
