using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// Cards of the correction round: until when, another text, which of two.
internal static class MinutesReviewCards
{
    public static AdaptiveCard Ask(CardPlace place, Record record, MinutesData data, ReviewForm form, FormErrors errors)
    {
        var t = MinutesReviewTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title, Ask = t.Ask,
            Body =
            [
                new TextBlock { Text = Markdown.Escape(t.Readers(MinutesCard.Names([.. MinutesReview.Readers(data).Select(p => p.Name)], MinutesCardTexts.In(place.Language)) ?? "–")), Wrap = true },
                .. errors.At(new InputDate { Id = "day", Label = t.UntilDay, Value = WallClock.Day(form.Day) }),
                .. errors.At(new InputTime { Id = "time", Label = t.UntilTime, Value = WallClock.Time(form.Time) }),
            ],
            Actions = [MinutesVerbs.Review.Button(place.Seal, t.Send, RecordSeen.Of(record), ActionStyle.Positive), MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Change(CardPlace place, Record record, MinutesData data, MinutesEntry entry, EntryState state, string text, string? problem)
    {
        var (t, c) = (MinutesReviewTexts.In(place.Language), MinutesCardTexts.In(place.Language));
        return new Frame
        {
            Heading = c.Line(entry.Number, MinutesTexts.In(place.Language).Type(entry.Type)),
            Notice = problem,
            Facts = [(t.Before, MinutesEntryCards.Short(MinutesWords.Line(entry, data, place.Language)))],
            Body = [new InputText { Id = "text", Label = t.NewText, Value = text, IsMultiline = true, MaxLength = text.Length > MinutesLimits.Line ? null : MinutesLimits.Line }],
            Actions = [MinutesVerbs.Propose.Button(place.Seal, t.Propose, state, ActionStyle.Positive), MinutesEntryCards.Back(place, record)],
            Footer = $"{record.Reference} · {record.Title}",
        }.Card();
    }

    public static AdaptiveCard Decide(CardPlace place, Record record, MinutesData data, MinutesCorrection correction)
    {
        var (t, state) = (MinutesReviewTexts.In(place.Language), new CorrectionState(record.Id, correction.Number));
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Open, t.ToDecide(data.Corrections.Count(c => c.IsTaken is null))),
            Notice = t.Proposes(correction.ByName, correction.Entry),
            Facts = [(t.Before, correction.Before), (t.After, correction.After)],
            Ask = t.DecideAsk,
            Actions = [MinutesVerbs.Take.Button(place.Seal, t.Take, state, ActionStyle.Positive), MinutesVerbs.Leave.Button(place.Seal, t.Leave, state), MinutesEntryCards.Back(place, record)],
            Footer = record.Reference,
        }.Card();
    }
}
