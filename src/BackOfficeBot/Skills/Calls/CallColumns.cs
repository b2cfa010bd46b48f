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
            new(it ? "Telefono" : "Telephone", r => CallData.Of(r).Phone is { } phone ? PhoneText.Grouped(phone) : null),
            new(it ? "Per" : "For", r => string.Join(", ", CallData.Of(r).For.Select(p => p.Name))),
            new(it ? "Segni" : "Ticks", r => string.Join(", ", CallData.Of(r).Ticks.Select(t.Tick))),
            new(it ? "Parla" : "Speaks", r => CallData.Of(r).CallerLanguage is { } spoken ? t.Language(spoken) : null),
            new(it ? "Messaggio" : "Message", r => r.Body),
            new(it ? "Richiamare" : "Call back", r => CallData.Of(r) is { CallBackFrom: { } from } data ? CallCards.Back(data, from, zone, language) : null),
            new(Csv.Header(it ? "Promessa" : "Promised for", zone, language), r => Csv.Time(CallData.Of(r).Promise?.At, zone, language)),
            new(it ? "Esito" : "Outcome", r => CallData.Of(r).Outcome),
            new(Csv.Header(it ? "Chiusa il" : "Closed at", zone, language), r => CallStates.IsOpen(r.State) ? null : Csv.Time(r.UpdatedAt, zone, language)),
        ];
    }
}
