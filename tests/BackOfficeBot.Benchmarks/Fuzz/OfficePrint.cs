using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BackOfficeBot.Benchmarks.Fuzz;

/// What a database says of records and of what people chose. What was shown, sent or heard of is not in it: an activity of the channel tells that much, whatever stands in it.
internal static class OfficePrint
{
    private static readonly string[] Rows = ["Records", "History", "Links", "RecordPeople", "RecordTexts", "Counters", "PersonSettings WHERE Language IS NOT NULL"];

    public static string Of(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        return string.Join(' ', Rows.Select(rows => Of(connection, rows)));
    }

    private static string Of(SqliteConnection connection, string from)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // They stand above.
        command.CommandText = "SELECT * FROM " + from;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        lines.Sort(StringComparer.Ordinal);
        return $"{from}:{lines.Count}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..8]}";
    }
}
