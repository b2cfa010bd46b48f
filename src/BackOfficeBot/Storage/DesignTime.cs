using Microsoft.EntityFrameworkCore.Design;

namespace BackOfficeBot.Storage;

/// For "dotnet ef migrations add NAME --context SqliteOfficeDb|PostgreSqlOfficeDb --output-dir Storage/Migrations/Sqlite|PostgreSql".
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteOfficeDb>
{
    public SqliteOfficeDb CreateDbContext(string[] args) => new(Sqlite.Options("design.db", null));
}

internal sealed class DesignTimePostgreSql : IDesignTimeDbContextFactory<PostgreSqlOfficeDb>
{
    public PostgreSqlOfficeDb CreateDbContext(string[] args) => new(PostgreSql.Options("Host=localhost", null));
}
