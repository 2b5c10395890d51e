/** Cards of goods: come to a shopper's browser with the first of them, and bring their looks along. */
import sheet from "./goods-card.css?inline";
import GoodsCard from "./GoodsCard.svelte";

const styles = new CSSStyleSheet();
styles.replaceSync(sheet);
document.adoptedStyleSheets.push(styles);

export default GoodsCard;
