"""At which stage of a shop a page stands: in the page's own word, or else as its address reads."""
