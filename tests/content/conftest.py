"""Packages as staff pass them round, and what became of them on the way."""

import io
import zipfile
from collections.abc import Callable

import pytest

from content.models import Programme
from content.packaging.archives import zip_write
from content.packaging.manifests import manifest_write
from content.packaging.refusals import PackageRefused
from content.packaging.services import package_files, package_from_zip, package_try

Files = dict[str, bytes]


@pytest.fixture
def guides(db, programmes_loaded) -> Programme:
    return Programme.objects.get(number=9)


@pytest.fixture
def package(guides) -> Callable[..., bytes]:
    """The package of programme 9, with texts changed as (member, before, after) before it was sealed."""

    def made(*changes: tuple[str, str, str]) -> bytes:
        files = package_files(guides)
        del files["package.yaml"]
        for member, before, after in changes:
            assert before.encode() in files[member]
            files[member] = files[member].replace(before.encode(), after.encode(), 1)
        return zip_write({"package.yaml": manifest_write(guides, files)} | files)

    return made


@pytest.fixture
def refusal() -> Callable[[bytes], str]:
    """What is said to whoever brings this file."""

    def said(content: bytes) -> str:
        with pytest.raises(PackageRefused) as caught:
            package_try(package=package_from_zip(content), on_clash="replace")
        return " ".join(caught.value.faults)

    return said


@pytest.fixture
def zipped() -> Callable[..., bytes]:
    """A ZIP file of (name or ZipInfo, content)."""

    def made(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in members:
                package.writestr(name, text)
        return content.getvalue()

    return made
