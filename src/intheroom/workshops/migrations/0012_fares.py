from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0011_first_round_and_turns")]

    operations = [
        migrations.AddField(
            model_name="venueword",
            name="fare",
            field=models.CharField(
                blank=True,
                choices=[
                    ("0", "Nothing"),
                    ("5", "Up to £5"),
                    ("10", "Up to £10"),
                    ("20", "Up to £20"),
                    ("more", "More than £20"),
                ],
                max_length=8,
            ),
        ),
        migrations.AlterField(
            model_name="dateplan",
            name="chosen_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("fewest", "The fewest changes"),
                    ("fairest", "The fairest"),
                    ("thrifty", "The fairest for less money"),
                    ("nearest", "The fairest, with a more even way"),
                    ("fullest", "The most people in all"),
                ],
                max_length=8,
            ),
        ),
    ]
