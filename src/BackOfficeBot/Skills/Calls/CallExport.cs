using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// The register as rows: a heading in each language, and what a call has in that column.
internal static class CallExport
{
    public static IReadOnlyList<(string It, string En, Func<Record, string, string?> Value)> Columns { get; } =
    [
        ("Numero", "Reference", (r, _) => r.Reference),
        ("Annotata il", "Logged at", (r, language) => At(r.CreatedAt, r, language)),
        ("Annotata da", "Logged by", (r, _) => r.CreatedByName),
        ("Tipo", "Direction", (r, language) => CallTexts.In(language).Direction(CallData.Of(r).Direction)),
        ("Chi ha chiamato", "Caller", (r, _) => CallData.Of(r).Caller),
        ("Ditta", "Company", (r, _) => CallData.Of(r).Company),
        ("Telefono", "Telephone", (r, _) => CallData.Of(r).Phone is { } phone ? PhoneText.Grouped(phone) : null),
        ("Per", "For", (r, _) => string.Join(", ", CallData.Of(r).For.Select(p => p.Name))),
        ("Segni", "Ticks", (r, language) => string.Join(", ", CallData.Of(r).Ticks.Select(CallTexts.In(language).Tick))),
        ("Messaggio", "Message", (r, _) => r.Body),
        ("Stato", "State", (r, language) => CallTexts.In(language).State(r.State)),
        ("Se ne occupa", "Owner", (r, _) => r.OwnerName),
        ("Promessa", "Promised for", (r, language) => CallData.Of(r).Promise is { } promise ? At(promise.At, r, language) : null),
        ("Esito", "Outcome", (r, _) => CallData.Of(r).Outcome),
        ("Chiusa il", "Closed at", (r, language) => CallStates.IsOpen(r.State) ? null : At(r.UpdatedAt, r, language)),
    ];

    // As a spreadsheet of that language reads a date and a time.
    private static string At(DateTimeOffset instant, Record record, string language) =>
        instant.In(WallClock.Zone(CallData.Of(record).Zone)).ToString(language == "it" ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
