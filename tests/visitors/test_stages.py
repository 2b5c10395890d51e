"""At which stage somebody stands: by the page's own word, else by its address, in the languages of our shops."""

import pytest

from floorwalker.visitors.stages.stage import page_of, stage_of

READ = [
    ("/", "entrance"),
    ("/fi", "entrance"),
    ("/index.html", "entrance"),
    ("/campaigns/spring", "browsing"),
    ("/products", "browsing"),
    ("/product/raita-wool-socks", "product"),
    ("/collections/boots/products/cart-boots", "product"),
    ("/fi/tuote/villasukat", "product"),
    ("/product/checkout", "product"),
    ("/cart", "cart"),
    ("/fi/ostoskori.html", "cart"),
    ("/sv/varukorg/", "cart"),
    ("/winkelwagen", "cart"),
    ("/indkøbskurv", "cart"),
    ("/handlekurv", "cart"),
    ("/Warenkorb", "cart"),
    ("/checkout/shipping", "checkout"),
    ("/till-kassan", "checkout"),
    ("/afrekenen", "checkout"),
    ("/zur-kasse", "checkout"),
    ("/checkout/thank-you/", "thanks"),
    ("/tilausvahvistus", "thanks"),
    ("/bestellbest%C3%A4tigung", "thanks"),
]


@pytest.mark.parametrize(("path", "stage"), READ)
def test_an_address_is_read_as_people_of_that_country_would(path: str, stage: str) -> None:
    assert stage_of("", f"https://shoes.example{path}?cart=1#checkout") == stage


def test_the_pages_own_word_counts_before_its_address() -> None:
    assert stage_of("checkout", "https://shoes.example/step-3") == "checkout"


@pytest.mark.parametrize("said", ["Checkout", "<script>", "till", "\x00"])
def test_a_word_that_is_no_stage_is_not_heard(said: str) -> None:
    assert stage_of(said, "https://shoes.example/cart") == "cart"


def test_what_stands_behind_the_address_is_left_out() -> None:
    assert page_of("https://shoes.example/account?mail=mia@home.example#order-7") == "https://shoes.example/account"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://[", "", "data:text/html,x"])
def test_what_is_no_web_address_is_none(url: str) -> None:
    assert page_of(url) == ""
