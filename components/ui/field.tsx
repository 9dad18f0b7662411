import clsx from "clsx";
import { CircleAlert } from "@/components/ui/icons/everyday";
import { useId, type ReactNode } from "react";

export type FieldSize = "md" | "lg";

/** What a control takes so that its label, hint and error belong to it. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  /** At the end of the label's line: a link, a counter, « facultatif ». */
  labelEnd?: ReactNode;
  /** The label is spoken only. */
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: ReactNode;
  id?: string | undefined;
  size?: FieldSize | undefined;
  className?: string | undefined;
};

/** A control with its label above, its hint and its error below. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { label, labelEnd, labelHidden, hint, error, id, className, children } = props;
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;
  const describedBy = [error ? errorId : null, hint ? hintId : null].filter((part) => part !== null).join(" ");
  return (
    <div className={clsx("min-w-0", className)}>
      <div className={clsx("mb-1.5 flex items-baseline gap-2", labelHidden && !labelEnd && "sr-only")}>
        <label htmlFor={controlId} className={clsx("font-medium", labelHidden && "sr-only")}>
          {label}
        </label>
        {labelEnd ? <span className="ml-auto text-sm text-ink-3">{labelEnd}</span> : null}
      </div>
      {children({
        id: controlId,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {hint ? (
        <p id={hintId} className="mt-1.5 text-sm text-pretty text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with one field, with its sign. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm text-danger-text">
      <CircleAlert size={15} className="mt-px" aria-hidden />
      <span className="min-w-0 text-pretty">{children}</span>
    </p>
  );
}

/** The frame around an input: ground, edge, focus, error, disabled. */
export function fieldFrame(size: FieldSize = "md", quiet = false) {
  return clsx(
    "flex w-full min-w-0 items-center text-ink [&>.icon]:text-ink-3",
    "outline-focus has-[:is(input,select,textarea):focus-visible]:outline-2 has-[:is(input,select,textarea):focus-visible]:-outline-offset-1",
    "has-[[aria-invalid=true]]:inset-ring-[1.5px] has-[[aria-invalid=true]]:inset-ring-danger",
    "has-[:is(input,select,textarea):disabled]:bg-sunken has-[:is(input,select,textarea):disabled]:text-ink-disabled has-[:is(input,select,textarea):disabled]:inset-ring-line",
    quiet ? "bg-surface inset-ring inset-ring-line-strong" : "bg-field inset-ring inset-ring-line-control",
    size === "lg"
      ? "h-xl gap-2.5 rounded-[12px] px-3.5 text-md"
      : "h-md gap-2 rounded-md px-2.5 text-base pointer-coarse:h-lg pointer-coarse:text-md",
  );
}

/** The bare input inside a frame. */
export const bareInput = "min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-ink-3";
