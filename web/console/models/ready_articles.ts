import type { ReadyTemplate } from "./ready_templates.ts";

/** An article as the server offers it to be linked; `path` leads to it on this server. */
export interface ReadyArticle {
  readonly kind: "article";
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly is_in_their_language: boolean;
  readonly begins: string;
  readonly path: string;
}

/** An article as something that can be taken into a draft: its title and its address. */
export function linkTo({ path, ...article }: ReadyArticle, origin: string): ReadyTemplate {
  return { ...article, shortcut: "", text: `${article.name}: ${origin}${path}`, files: [] };
}
