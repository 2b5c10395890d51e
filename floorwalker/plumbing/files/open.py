"""Choose the place for files by one URL: nothing for a folder in the data folder, `s3://…` for a bucket."""

from pathlib import Path

from floorwalker.plumbing.files.address import SCHEME, bucket_address
from floorwalker.plumbing.files.files import Files
from floorwalker.plumbing.files.folder import Folder

FOLDER_NAME = "files"


def open_files(url: str | None, data: Path) -> Files:
    """Give the place that the URL names. Nothing is asked of it yet."""
    if url is None:
        return Folder(data / FOLDER_NAME)
    if url.startswith(SCHEME):
        return _bucket(url)
    raise ValueError(f"A files URL begins with {SCHEME}, and this one does not: {url}")


def _bucket(url: str) -> Files:
    address = bucket_address(url)
    try:
        from floorwalker.plumbing.files.s3 import Bucket  # noqa: PLC0415 - only who asks for it needs boto3
    except ModuleNotFoundError as error:
        raise ValueError(
            "Files in a bucket need boto3. Install floorwalker with its extra: floorwalker[s3]."
        ) from error
    return Bucket(address)
