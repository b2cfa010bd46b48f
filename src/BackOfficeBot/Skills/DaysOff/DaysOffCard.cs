using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Staff.DaysOff;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.DaysOff;

internal static class DaysOffCard
{
    private const int MostSet = 12;

    /// <param name="set">What was set by card, for administrators, who may remove it and set more.</param>
    public static AdaptiveCard Of(CardPlace place, IReadOnlyList<Holiday> days, string? office, IReadOnlyList<GivenClosing>? set)
    {
        var (t, d) = (DaysOffTexts.In(place.Language), DeskTexts.In(place.Language));
        var periods = Periods(days);
        return new Frame
        {
            Heading = t.Heading(office),
            Notice = periods.Count == 0 ? t.Nothing : t.Until,
            Body =
            [
                .. periods.Select(p => new TextBlock { Text = $"**{Markdown.Escape(When(p, place.Language, t))}** · {Markdown.Escape(Name(p.First, place.Language, t))}", Wrap = true, Spacing = Spacing.Small }),
                .. set is null or [] ? [] : (CardElement[])[new TextBlock { Text = t.SetHere, Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Large }],
                .. (set ?? []).Take(MostSet).Select(c => OpenRow.Of(Line(c.Closing, c.Office, place.Language), null, DeskVerbs.Show.Button(place.Seal, d.Show, new(c.RecordId, 0)), isSeparate: false)),
            ],
            Actions = set is null ? [] : [ClosingVerbs.New.Button(place.Seal, t.Add, new())],
            Footer = t.Why,
        }.Card();
    }

    public static AdaptiveCard Form(CardPlace place, ClosingState state, ClosingForm form, FormErrors errors, IReadOnlyList<string> offices)
    {
        var t = DaysOffTexts.In(place.Language);
        return new Frame
        {
            Heading = t.NewTitle, Ask = t.NewAsk,
            Body =
            [
                .. errors.At(new InputDate { Id = "from", Label = t.From, Value = WallClock.Day(form.From), IsRequired = true, ErrorMessage = t.DayMissing }),
                .. errors.At(new InputDate { Id = "to", Label = t.To, Value = WallClock.Day(form.To) }),
                .. errors.At(new InputText { Id = "name", Label = t.NameLabel, Value = form.Name, Placeholder = t.NameHint, MaxLength = form.Name?.Length > ClosingForm.LongestName ? null : ClosingForm.LongestName }),
                .. offices.Count == 0 ? [] : errors.At(new InputChoiceSet
                {
                    Id = "office", Label = t.OfficeLabel, Value = string.IsNullOrEmpty(form.Office) ? ClosingForm.Everywhere : form.Office, Style = ChoiceStyle.Compact, Placeholder = t.AllOffices, Choices = [new() { Title = t.AllOffices, Value = ClosingForm.Everywhere }, .. offices.Select(o => new Choice { Title = o, Value = o })],
                }),
                new InputToggle { Id = "yearly", Label = t.HowOften, Title = t.Yearly, Value = form.Yearly == "true" ? "true" : "false", ValueOn = "true", ValueOff = "false" },
            ],
            Actions = [ClosingVerbs.Save.Button(place.Seal, t.Save, state, ActionStyle.Positive)],
            Footer = t.Holds,
        }.Card();
    }

    public static string Line(ClosingData data, string? name, string language) => Line(data.Closing(name), data.Office, language);

    // "da giovedì 24 dicembre 2026 a …, ponte, Milano"; of each year without the year.
    private static string Line(Closing closing, string? office, string language)
    {
        var t = DaysOffTexts.In(language);
        string Day((int Month, int Day) day, int years) => closing.Year is { } year ? Common.When.Day(new(year + years, day.Month, day.Day), language) : new DateOnly(2028, day.Month, day.Day).ToString("d MMMM", Common.When.Culture(language));
        var (first, last) = (Day(closing.First, 0), Day(closing.Last, closing.YearsLater));
        return string.Join(", ", new[] { (first == last ? first : t.FromTo(first, last)) + (closing.Year is null ? t.EachYear : ""), closing.Name, office }.Where(p => !string.IsNullOrEmpty(p)));
    }

    // The firm's closing days that follow each other are one period.
    private static List<(Holiday First, DateOnly Last)> Periods(IReadOnlyList<Holiday> days)
    {
        List<(Holiday First, DateOnly Last)> periods = [];
        foreach (var day in days.OrderBy(d => d.Kind == HolidayKind.Closing).ThenBy(d => d.Day))
            if (periods is [.., var before] && day.Kind == HolidayKind.Closing && before.First.Kind == HolidayKind.Closing && before.First.Name == day.Name && before.Last.AddDays(1) == day.Day)
                periods[^1] = before with { Last = day.Day };
            else
                periods.Add((day, day.Day));
        return [.. periods.OrderBy(p => p.First.Day)];
    }

    private static string When((Holiday First, DateOnly Last) period, string language, DaysOffTexts t) => period.First.Day == period.Last
        ? Common.When.Day(period.Last, language) : t.FromTo(Common.When.Day(period.First.Day, language), Common.When.Day(period.Last, language));

    private static string Name(Holiday day, string language, DaysOffTexts t) => (day.Kind, language == "it" ? day.Name : day.EnglishName) switch
    {
        (HolidayKind.Patron, "") => t.PatronAlone,
        (HolidayKind.Patron, var name) => t.Patron(name),
        (_, "") => t.Closing,
        (_, var name) => name,
    };
}
