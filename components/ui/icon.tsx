import type { IconNode } from "lucide";
import type { SVGProps } from "react";

export type IconProps = { size?: number | undefined; className?: string | undefined } & Pick<
  SVGProps<SVGSVGElement>,
  "aria-hidden" | "aria-label" | "role" | "id"
>;
export type Icon = (props: IconProps) => React.ReactNode;

const written = (node: IconNode) =>
  node
    .map(([tag, attributes]) => {
      const set = Object.entries(attributes).map(([name, value]) => `${name}="${String(value)}"`);
      return `<${tag} ${set.join(" ")}/>`;
    })
    .join("");

/**
 * Gives one of Lucide's drawings as a component; it decorates, unless it is given a name.
 * Its lines go as one text: pages hold hundreds of them, and elements are what drawing a page costs.
 */
export function drawn(node: IconNode): Icon {
  const lines = { __html: written(node) };
  return function Drawing({ size = 24, className, ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        className={className === undefined ? "icon" : `icon ${className}`}
        aria-hidden={rest["aria-label"] === undefined}
        {...rest}
        dangerouslySetInnerHTML={lines}
      />
    );
  };
}
