using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BackOfficeBot.Storage;

/// Questions in SQL, for what every start and every first answer asks: EF's query compiler, which they would load, takes a tenth of both time and memory. And for lists, which ask many.
/// No query filter holds here: a question names its organisation itself.
internal static class Sql
{
    /// The first column of the rows; none of them may be null.
    public static Task<IReadOnlyList<T>> ValuesAsync<T>(this OfficeDb db, FormattableString sql, CancellationToken ct) => db.RowsAsync(sql, row => row.GetFieldValue<T>(0), ct);

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(this OfficeDb db, FormattableString sql, Func<DbDataReader, T> read, CancellationToken ct)
    {
        var (command, call) = Question(db, sql);
        await using var reader = await command.ExecuteReaderAsync(call, ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct))
            rows.Add(read(reader.DbDataReader));
        return rows;
    }

    /// The same for an interface that knows no waiting.
    public static IReadOnlyList<T> Values<T>(this OfficeDb db, FormattableString sql)
    {
        var (command, call) = Question(db, sql);
        using var reader = command.ExecuteReader(call);
        var values = new List<T>();
        while (reader.Read())
            values.Add(reader.DbDataReader.GetFieldValue<T>(0));
        return values;
    }

    private static (IRelationalCommand Command, RelationalCommandParameterObject Call) Question(OfficeDb db, FormattableString sql)
    {
        var question = db.GetService<IRawSqlCommandBuilder>().Build(sql.Format, sql.GetArguments()!);
        return (question.RelationalCommand, new(
            db.GetService<IRelationalConnection>(), question.ParameterValues, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>()));
    }
}
