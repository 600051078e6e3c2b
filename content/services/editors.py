"""What a group of editors may do."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from content.models import HomePage, LegalReference, Organisation, Place, Programme, ReferenceList, RuleVersion

PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]
FILE_PERMISSIONS = ["add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"]
POLICY_MODELS = [Programme, RuleVersion, Organisation, LegalReference, ReferenceList, Place]


@transaction.atomic
def editor_permissions_grant(*, group: Group) -> Group:
    """Lets the group enter the admin, edit and publish pages, and keep policies, offices and legal documents.

    Nobody but a superuser deletes a policy: cases are judged by it.
    """
    home = HomePage.objects.get()
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGE_PERMISSIONS):
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    for permission in Permission.objects.filter(codename__in=FILE_PERMISSIONS):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    types = ContentType.objects.get_for_models(*POLICY_MODELS).values()
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        *Permission.objects.filter(content_type__in=types).exclude(codename__startswith="delete_"),
    )
    return group
