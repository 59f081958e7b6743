
import django.db.models.deletion
import django.utils.timezone
import intheroom.inclusion.models
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0002_form_inclusion'),
        ('projects', '0001_initial'),
        ('team', '0002_trust_keyholders'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Arrangement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('web', 'On the web'), ('paper', 'On paper'), ('phone', 'By phone'), ('in_person', 'Face to face'), ('through_someone', 'Through someone they trust')], default='web', max_length=20)),
                ('spoke_for', models.CharField(blank=True, max_length=100)),
                ('read_back', models.BooleanField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(auto_now_add=True)),
                ('version', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('open', 'Nobody has taken it on with a day yet'), ('planned', 'Someone has taken it on'), ('done', 'Done')], default='open', max_length=8)),
                ('state_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('what_sealed', models.BinaryField(blank=True, null=True)),
                ('cost_pence', models.PositiveIntegerField(blank=True, null=True)),
                ('works', models.CharField(blank=True, choices=[('yes', 'Yes, it works for me'), ('not_yet', 'Not yet'), ('no', 'No, it does not work for me')], max_length=8)),
                ('need', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arrangements', to='people.need')),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='team.teammember')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arrangements', to='projects.project')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('pk',),
                'base_manager_name': 'objects',
            },
            bases=(intheroom.inclusion.models._Words, models.Model),
        ),
        migrations.CreateModel(
            name='FormAsked',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('web', 'On the web'), ('paper', 'On paper'), ('phone', 'By phone'), ('in_person', 'Face to face'), ('through_someone', 'Through someone they trust')], default='web', max_length=20)),
                ('spoke_for', models.CharField(blank=True, max_length=100)),
                ('read_back', models.BooleanField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(auto_now_add=True)),
                ('asked_by_way', models.CharField(choices=[('link', 'By a private link'), ('paper', 'On paper'), ('phone', 'By phone'), ('in_person', 'Face to face'), ('through_someone', 'Through someone they trust')], default='link', max_length=16)),
                ('side', models.CharField(blank=True, choices=[('lived', 'I have lived experience, or I care for someone who does'), ('professional', 'I work in this area'), ('both', 'Both'), ('', 'I would rather not say')], max_length=12)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forms_asked', to='team.teammember')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forms_asked', to='projects.project')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('pk',),
                'base_manager_name': 'objects',
            },
            bases=(intheroom.inclusion.models._Words, models.Model),
        ),
        migrations.CreateModel(
            name='NeedConflict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('web', 'On the web'), ('paper', 'On paper'), ('phone', 'By phone'), ('in_person', 'Face to face'), ('through_someone', 'Through someone they trust')], default='web', max_length=20)),
                ('spoke_for', models.CharField(blank=True, max_length=100)),
                ('read_back', models.BooleanField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(auto_now_add=True)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('led', models.CharField(choices=[('first', 'The first one'), ('second', 'The second one'), ('both', 'Both: we found a way that suits both')], max_length=8)),
                ('heard_least', models.CharField(choices=[('first', 'The first one'), ('second', 'The second one'), ('not_sure', 'Not sure')], max_length=8)),
                ('why_sealed', models.BinaryField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.need')),
                ('project', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='need_conflicts', to='projects.project')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('second', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.need')),
            ],
            options={
                'ordering': ('-pk',),
                'base_manager_name': 'objects',
            },
            bases=(intheroom.inclusion.models._Words, models.Model),
        ),
        migrations.CreateModel(
            name='OwnWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('web', 'On the web'), ('paper', 'On paper'), ('phone', 'By phone'), ('in_person', 'Face to face'), ('through_someone', 'Through someone they trust')], default='web', max_length=20)),
                ('spoke_for', models.CharField(blank=True, max_length=100)),
                ('read_back', models.BooleanField(blank=True, null=True)),
                ('answered_at', models.DateTimeField(auto_now_add=True)),
                ('key', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('works', models.CharField(choices=[('yes', 'Yes, it works for me'), ('not_yet', 'Not yet'), ('no', 'No, it does not work for me')], max_length=8)),
                ('words_sealed', models.BinaryField(blank=True, null=True)),
                ('arrangement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='own_words', to='inclusion.arrangement')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('pk',),
                'base_manager_name': 'objects',
            },
            bases=(intheroom.inclusion.models._Words, models.Model),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.UniqueConstraint(fields=('project', 'need'), name='one_job_for_a_need'),
        ),
        migrations.AddConstraint(
            model_name='arrangement',
            constraint=models.CheckConstraint(condition=models.Q(('state', 'open'), models.Q(('due_on__isnull', False), ('owner__isnull', False)), _connector='OR'), name='taken_on_has_owner_and_day'),
        ),
        migrations.AddConstraint(
            model_name='needconflict',
            constraint=models.CheckConstraint(condition=models.Q(('first', models.F('second')), _negated=True), name='two_different_needs'),
        ),
    ]
