using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// What a database says of records and of what people chose. What was shown, sent or heard of is not in it: an activity of the channel tells that much, whatever stands in it.
internal static class OfficePrint
{
    private static readonly string[] Rows = ["Records", "History", "Links", "RecordPeople", "RecordTexts", "Counters", "(SELECT PersonId, Language FROM PersonSettings WHERE Language IS NOT NULL)"];

    /// Each row, with its table.
    public static IReadOnlySet<string> Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return Rows.SelectMany(from => Of(connection, from)).ToHashSet(StringComparer.Ordinal);
    }

    /// The rows that are others since. What falls due the bot does by itself: a record in whose history only it wrote meanwhile is left out.
    public static IReadOnlyList<string> Changes(IReadOnlySet<string> before, IReadOnlySet<string> after)
    {
        var written = after.Except(before).Where(row => row.StartsWith("History: ", StringComparison.Ordinal)).ToLookup(row => row.Contains("|bot|BackOfficeBot|", StringComparison.Ordinal), row => row.Split('|')[1]);
        var own = written[true].Except(written[false]).ToList();
        return [.. after.Except(before).Concat(before.Except(after)).Where(row => !own.Exists(id => row.Contains(id, StringComparison.Ordinal)))];
    }

    private static List<string> Of(SqliteConnection connection, string from)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // They stand above.
        command.CommandText = "SELECT * FROM " + from;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add($"{from}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)))}");
        return rows;
    }
}
