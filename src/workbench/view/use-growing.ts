import { useLayoutEffect, useRef, type RefObject } from "react";

/** For a text field that is as high as its text, in browsers that can't do so by themselves (`field-sizing`). */
export function useGrowing(value: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${String(current.scrollHeight + 2)}px`;
  }, [value]);
  return field;
}
