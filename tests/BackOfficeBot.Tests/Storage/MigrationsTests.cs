using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BackOfficeBot.Tests.Storage;

/// The version before goes on working on a database that the new one has migrated.
public sealed class MigrationsTests
{
    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task Each_migration_only_adds_what_the_version_before_does_not_mind(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider);
        await using var db = await office.Office.ReadAsync(TestOffice.Acme);
        var migrations = db.GetService<IMigrationsAssembly>();
        Assert.NotEmpty(migrations.Migrations);
        foreach (var (id, type) in migrations.Migrations)
        {
            var steps = migrations.CreateMigration(type, db.Database.ProviderName!).UpOperations;
            var made = steps.OfType<CreateTableOperation>().Select(t => t.Name).ToList();
            Assert.All(steps, step => Assert.True(Expands(step, made), $"{id}: {step.GetType().Name} would break the version before"));
        }
    }

    [Fact]
    public void What_takes_away_renames_or_demands_is_found()
    {
        MigrationOperation[] harmless =
        [
            new AddColumnOperation { Table = "Records", Name = "New", IsNullable = true }, new AddColumnOperation { Table = "Records", Name = "New", DefaultValue = 0 },
            new CreateTableOperation { Name = "New" }, new CreateIndexOperation { Table = "Records", Name = "New", Columns = ["Kind"] }, new SqlOperation { Sql = "UPDATE \"Due\" SET \"Attempts\" = 0" },
        ];
        MigrationOperation[] harmful =
        [
            new DropColumnOperation { Table = "Records", Name = "Body" }, new DropTableOperation { Name = "Drafts" }, new RenameColumnOperation { Table = "Records", Name = "Body", NewName = "Text" },
            new AlterColumnOperation { Table = "Records", Name = "Body" }, new AddColumnOperation { Table = "Records", Name = "New" }, new CreateIndexOperation { Table = "Records", Name = "New", Columns = ["Kind"], IsUnique = true },
            new SqlOperation { Sql = "ALTER TABLE \"Records\" DROP COLUMN \"Body\"" }, new SqlOperation { Sql = "drop table \"Drafts\"" },
        ];
        Assert.All(harmless, step => Assert.True(Expands(step, []), step.GetType().Name));
        Assert.All(harmful, step => Assert.False(Expands(step, []), step.GetType().Name));
    }

    // A unique index of a table that is there refuses what the version before may write.
    private static bool Expands(MigrationOperation step, IReadOnlyCollection<string> made) => step switch
    {
        CreateTableOperation or EnsureSchemaOperation => true,
        CreateIndexOperation index => !index.IsUnique || made.Contains(index.Table),
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        SqlOperation sql => !new[] { "DROP TABLE", "DROP COLUMN", "ALTER COLUMN", "RENAME", "SET NOT NULL" }.Any(harm => sql.Sql.Contains(harm, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
