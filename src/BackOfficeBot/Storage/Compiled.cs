using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// A question that is asked in nearly every turn: compiled once for each database, since EF would take longer to look at its expression than the database to answer.
/// It says itself whether it tracks. The parameters are plain values.
internal sealed class Compiled<T, TResult>(Expression<Func<OfficeDb, T, IQueryable<TResult>>> question)
{
    private readonly Func<OfficeDb, T, IAsyncEnumerable<TResult>> _inSqlite = EF.CompileAsyncQuery(question);
    private readonly Func<OfficeDb, T, IAsyncEnumerable<TResult>> _inPostgreSql = EF.CompileAsyncQuery(question);

    public async Task<IReadOnlyList<TResult>> ListAsync(OfficeDb db, T value, CancellationToken ct)
    {
        var rows = new List<TResult>();
        await foreach (var row in (db is PostgreSqlOfficeDb ? _inPostgreSql : _inSqlite)(db, value).WithCancellation(ct))
            rows.Add(row);
        return rows;
    }

    public async Task<TResult?> FirstAsync(OfficeDb db, T value, CancellationToken ct) => await ListAsync(db, value, ct) is [var first, ..] ? first : default;
}
