using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// What changed of a call, in the words of its slip.
internal static class CallAudit
{
    public static IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone)
    {
        var (t, f) = (CallTexts.In(language), CallFormTexts.In(language));
        var (json, old, now) = (CallJson.Default, change.Old, change.New);
        return change.Field switch
        {
            "data.direction" => ChangeWords.Of(t.DirectionLabel, old, now, json.CallDirection, t.Direction),
            "data.caller" => ChangeWords.Of(f.Caller, old, now, json.String, s => s),
            "data.company" => ChangeWords.Of(f.Company, old, now, json.String, s => s),
            "data.phone" => ChangeWords.Of(f.Phone, old, now, json.String, PhoneText.Grouped),
            "data.for" => ChangeWords.Of(t.ForLabel, old, now, json.IReadOnlyListCallPerson, people => CallCards.Names([.. people.Select(p => p.Name)], language)),
            "data.ticks" => ChangeWords.Of(f.Ticks, old, now, json.IReadOnlyListCallTick, ticks => string.Join(", ", ticks.Select(t.Tick))),
            "data.at" => ChangeWords.Of(t.AtLabel, old, now, json.DateTimeOffset, at => Csv.Time(at, zone, language)),
            "data.callBackFrom" => ChangeWords.Of(t.BackLabel, old, now, json.DateTimeOffset, at => Csv.Time(at, zone, language)),
            "data.callerLanguage" => ChangeWords.Of(t.LanguageLabel, old, now, json.String, t.Language),
            "data.isReadBack" when now == "true" => [t.ReadBack],
            "data.unreached" => ChangeWords.Of(t.UnreachedLabel, old, now, json.IReadOnlyListString, names => CallCards.Names(names, language)),
            "data.message" => ChangeWords.Of(t.MessageLabel, old, now, json.SourceMessage, message => message.From),
            "data.promise" => ChangeWords.Of(t.PromiseLabel, old, now, json.CallPromise, promise => Csv.Time(promise.At, zone, language)),
            "data.outcome" => ChangeWords.Of(t.OutcomeLabel, old, now, json.String, s => s),
            "data.thread" => ChangeWords.Of(t.ThreadLabel, old, now, json.IReadOnlyListCallOfThread, calls => string.Join(", ", calls.Select(c => c.Reference))),
            var field when field.StartsWith("data.", StringComparison.Ordinal) => [],
            _ => null,
        };
    }
}
