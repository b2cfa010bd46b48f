using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Privacy;

/// The zip of what is held of a person: to be read (HTML), to be reckoned with (tables) and to be taken elsewhere (JSON).
internal static class MyDataFile
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Indented = new(OwnDataJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(OwnData data, RecordKinds kinds, TimeZoneInfo zone, string language)
    {
        var t = MyDataTexts.In(language);
        var tables = Tables(data, kinds, zone, language, t);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, t.ReadMe, Encoding.UTF8.GetBytes(Page(data, kinds, zone, language, t, tables)));
            Add(zip, "data.json", JsonSerializer.SerializeToUtf8Bytes(data, OwnDataJson.Default.OwnData));
            foreach (var table in tables)
                Add(zip, $"{table.File}.csv", Csv.Of(language, table.Headers, table.Rows));
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static IReadOnlyList<Table> Tables(OwnData data, RecordKinds kinds, TimeZoneInfo zone, string language, MyDataTexts t)
    {
        var d = DeskTexts.In(language);
        string? At(DateTimeOffset? at) => Csv.Time(at, zone, language);
        return
        [
            new("records", t.Records, [.. d.Columns, t.Role, t.Text],
                [.. data.Records.Select(r => (IReadOnlyList<string?>)[r.Reference, r.Title, StateName(kinds, r.Kind, r.State, language), r.Owner, r.CreatedBy, At(r.CreatedAt), At(r.DueAt), string.Join(", ", r.Roles.Select(t.RoleName)), r.Body])]),
            new("actions", t.Acts, [t.When, d.Columns[0], t.What, t.For, t.Why],
                [.. data.Records.SelectMany(r => r.YouDid.Select(a => (r.Kind, Act: a))).OrderBy(a => a.Act.At).Select(a => (IReadOnlyList<string?>)[At(a.Act.At), a.Act.Reference, kinds.Of(a.Kind)?.Action(a.Act.Action, language) ?? d.Action(a.Act.Action), a.Act.OnBehalfOf, a.Act.Reason])]),
            new("settings", t.Settings, [t.What, t.Value, t.When, t.Detail], [.. Roles(data.Roles, kinds, language, t), .. data.Settings.Select(s => (IReadOnlyList<string?>)[t.SettingName(s.Kind), t.SettingValue(s), At(s.At), Text(s.Data)])]),
            new("drafts", t.Drafts, [t.When, t.What, t.Detail], [.. data.Drafts.Select(x => (IReadOnlyList<string?>)[At(x.At), t.DraftName(x.Kind), Text(x.Data)])]),
            new("assistant", t.Assistant, [t.When, t.What, t.Instructions, t.Text], [.. data.SentToAssistant.Select(s => (IReadOnlyList<string?>)[At(s.At), t.DraftName(s.Skill), s.Instructions, s.Data])]),
            new("messages", t.Messages, [t.When, t.State, d.Columns[0], t.Text], [.. data.Messages.Select(m => (IReadOnlyList<string?>)[At(m.At), t.MessageState(m.State), m.Record, string.Join("\n", m.Texts)])]),
            new("chats", t.Chats, [t.When, t.What, t.Detail], [.. data.Chats.Select(c => (IReadOnlyList<string?>)[At(c.At), c.Unreachable ? t.ChatClosed : t.Chat, Text(c.Reference)])]),
        ];
    }

    private static IEnumerable<IReadOnlyList<string?>> Roles(OwnRoles roles, RecordKinds kinds, string language, MyDataTexts t)
    {
        if (roles.IsAdministrator)
            yield return [t.Administrator, t.Yes];
        if (roles.Departments.Count > 0)
            yield return [t.Departments, string.Join(", ", roles.Departments)];
        if (roles.StandsInFor.Count > 0)
            yield return [t.StandsInFor, string.Join(", ", roles.StandsInFor)];
        if (roles.Deputy is { } deputy)
            yield return [t.Deputy, deputy];
        if (roles.ReadsAllOf.Count > 0)
            yield return [t.ReadsAllOf, string.Join(", ", roles.ReadsAllOf.Select(kind => kinds.Of(kind)?.ListName(ListPart.All, language) ?? kind))];
    }

    private static string Page(OwnData data, RecordKinds kinds, TimeZoneInfo zone, string language, MyDataTexts t, IReadOnlyList<Table> tables)
    {
        var page = new StringBuilder();
        // It is opened from a disk: nothing in it may load or run.
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{E(t.Heading)}</title><style>body{"{"}font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff{"}"}table{"{"}border-collapse:collapse;width:100%{"}"}td,th{"{"}text-align:left;vertical-align:top;border-bottom:1px solid #ccc;padding:.3rem .6rem .3rem 0;overflow-wrap:anywhere;white-space:pre-line{"}"}pre{"{"}white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:.6rem{"}"}small{"{"}color:#555{"}"}</style></head><body>
            <h1>{E(t.Heading)}</h1><p>{E(data.PersonName)} · {E(Csv.Time(data.MadeAt, zone, language))}<br><small>{E(data.PersonId)} · {E(data.Organisation)}</small></p>
            """);
        foreach (var note in data.Notes)
            page.Append("<p>").Append(E(note)).Append("</p>");
        page.Append("<ul>");
        foreach (var table in tables)
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{table.File}\">{E(table.Title)}</a>: {table.Rows.Count}</li>");
        page.Append("</ul>");
        foreach (var table in tables)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{table.File}\">{E(table.Title)}</h2>");
            if (table.Rows.Count == 0)
                page.Append("<p>").Append(E(t.None)).Append("</p>");
            else if (table.File == "records")
                foreach (var record in data.Records)
                    Append(page, record, kinds, zone, language, t);
            else
                Append(page, table);
        }
        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, OwnRecord record, RecordKinds kinds, TimeZoneInfo zone, string language, MyDataTexts t)
    {
        var d = DeskTexts.In(language);
        page.Append("<h3>").Append(E($"{record.Reference} · {record.Title}")).Append("</h3><table>");
        (string Label, string? Value)[] facts =
        [
            (t.State, StateName(kinds, record.Kind, record.State, language)), (t.Role, string.Join(", ", record.Roles.Select(t.RoleName))), (d.Columns[3], record.Owner), (d.Columns[4], record.CreatedBy), (t.For, record.OnBehalfOf),
            (d.Columns[5], Csv.Time(record.CreatedAt, zone, language)), (d.Columns[6], Csv.Time(record.DueAt, zone, language)), (t.Text, record.Body), (t.Files, string.Join("\n", record.Attachments.Select(a => a.Name))),
        ];
        foreach (var (label, value) in facts.Where(f => !string.IsNullOrEmpty(f.Value)))
            page.Append("<tr><th>").Append(E(label)).Append("</th><td>").Append(E(value)).Append("</td></tr>");
        page.Append("</table>");
        if (record.Data is { } data)
            page.Append("<details><summary>").Append(E(t.Detail)).Append("</summary><pre>").Append(E(Text(data))).Append("</pre></details>");
    }

    private static void Append(StringBuilder page, Table table)
    {
        page.Append("<table><tr>");
        foreach (var header in table.Headers)
            page.Append("<th>").Append(E(header)).Append("</th>");
        page.Append("</tr>");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row)
                page.Append("<td>").Append(E(cell)).Append("</td>");
            page.Append("</tr>");
        }
        page.Append("</table>");
    }

    private static string StateName(RecordKinds kinds, string kind, string state, string language) => kinds.Of(kind)?.StateName(state, language) ?? state;

    private static string? Text(JsonElement? json) => json is { } value ? JsonSerializer.Serialize(value, Indented) : null;

    private static string E(string? text) => Html.Encode(text ?? "");

    /// <param name="File">Also the anchor on the page.</param>
    private sealed record Table(string File, string Title, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string?>> Rows);
}
