"""The engines that contract tests stand on are really there."""

import nats
import psycopg


def test_each_test_has_an_empty_postgres_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        tables = connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'").fetchall()

    assert tables == []


async def test_nats_hands_a_word_on(nats_url: str) -> None:
    broker = await nats.connect(nats_url)
    heard = await broker.subscribe("shoe_shop.conversations")

    await broker.publish("shoe_shop.conversations", b"hello")

    assert (await heard.next_msg(timeout=5)).data == b"hello"
    await broker.close()
