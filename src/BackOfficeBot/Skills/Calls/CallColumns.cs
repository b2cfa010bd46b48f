using BackOfficeBot.Desk;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Calls;

/// What a table of calls has beside number, title, state, people and dates.
internal static class CallColumns
{
    public static IEnumerable<ExportColumn> Of(string language, TimeZoneInfo zone)
    {
        var (t, it) = (CallTexts.In(language), language == "it");
        return
        [
            new(it ? "Tipo" : "Direction", r => t.Direction(CallData.Of(r).Direction)),
            new(it ? "Chi ha chiamato" : "Caller", r => CallData.Of(r).Caller),
            new(it ? "Ditta" : "Company", r => CallData.Of(r).Company),
            new(it ? "Telefono" : "Telephone", r => CallData.Of(r).Phone is { } phone ? InTable(PhoneText.Grouped(phone)) : null),
            new(it ? "Per" : "For", r => string.Join(", ", CallData.Of(r).For.Select(p => p.Name))),
            new(it ? "Segni" : "Ticks", r => string.Join(", ", CallData.Of(r).Ticks.Select(t.Tick))),
            new(it ? "Messaggio" : "Message", r => r.Body),
            new(it ? "Promessa" : "Promised for", r => Csv.Time(CallData.Of(r).Promise?.At, zone, language)),
            new(it ? "Esito" : "Outcome", r => CallData.Of(r).Outcome),
            new(it ? "Chiusa il" : "Closed at", r => CallStates.IsOpen(r.State) ? null : Csv.Time(r.UpdatedAt, zone, language)),
        ];
    }

    // A "+" at the beginning is a formula to Excel, and would get an apostrophe that stays when the number is copied.
    private static string InTable(string phone) => phone.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? $"({phone[..end]}){phone[end..]}" : $"({phone})";
}
