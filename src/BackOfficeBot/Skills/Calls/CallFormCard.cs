using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// The form of a call, and its check before anything leaves.
internal static class CallFormCard
{
    /// <param name="people">Those who may be meant, the writer and the offices.</param>
    /// <param name="isSaid">A sentence opened it, and the assistant may be asked about that.</param>
    public static AdaptiveCard Form(CardPlace place, Guid key, CallForm form, FormErrors errors, IReadOnlyList<CallPerson> people, bool isDialog = false, bool isSaid = false, string? notice = null)
    {
        var mayAsk = isSaid && !isDialog && (string.IsNullOrWhiteSpace(form.Caller + form.Company) || string.IsNullOrWhiteSpace(form.Message));
        var (t, c) = (CallFormTexts.In(place.Language), CallTexts.In(place.Language));
        List<CardElement> body =
        [
            .. errors.At(Text("caller", t.Caller, form.Caller)),
            .. errors.At(Text("company", t.Company, form.Company)),
            .. errors.At(Text("phone", t.Phone, form.Phone) with { Placeholder = t.PhoneHint, Style = InputTextStyle.Tel }),
            .. errors.At(new InputChoiceSet
            {
                Id = "for", Label = t.For, Placeholder = t.ForHint, IsMultiSelect = true, Style = ChoiceStyle.Filtered, Value = form.For,
                Choices = [.. people.Select(p => new Choice { Title = p.Name, Value = p.Id })], ChoicesData = new() { Dataset = Colleagues.Dataset },
            }),
            new InputChoiceSet
            {
                Id = "ticks", Label = t.Ticks, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = form.Ticks,
                Choices = [.. Enum.GetValues<CallTick>().Select(tick => new Choice { Title = c.Tick(tick), Value = tick.ToString() })],
            },
            .. errors.At(new InputText { Id = "message", Label = t.Message, Value = form.Message, IsMultiline = true, MaxLength = form.Message?.Length > CallForm.LongestMessage ? null : CallForm.LongestMessage }),
            new Container { Id = "more", IsVisible = errors.Keys.Any(k => k.StartsWith("back", StringComparison.Ordinal)) || form.BackDay is not null || form.BackFrom is not null, Items = [.. More(form, errors, t, c)] },
        ];
        return new Frame
        {
            Heading = t.Heading,
            Notice = notice ?? (errors.Count > 0 ? t.Wrong : form.Caller is null && form.Phone is null && form.Company is null ? t.Fill : t.Understood),
            Body = body,
            Actions = [isDialog ? CallVerbs.Check.Submit(place.Seal, t.Check, new(key), ActionStyle.Positive) : CallVerbs.Check.Button(place.Seal, t.Check, new(key), ActionStyle.Positive), .. mayAsk ? [CallVerbs.Complete.Button(place.Seal, Assistant.AssistantTexts.In(place.Language).Complete, new(key))] : Array.Empty<CardAction>(), new ActionToggleVisibility { Title = t.More, TargetElements = [new() { ElementId = "more" }] }],
        }.Card();
    }

    /// What will be on the slip, the number in pairs to be read back, and who could take the call now.
    public static AdaptiveCard Confirm(CardPlace place, Guid key, CallEntry entry, CallNow? now, bool isDialog = false, string? notice = null)
    {
        var (t, c, data, zone) = (CallFormTexts.In(place.Language), CallTexts.In(place.Language), entry.Data, WallClock.Zone(entry.Data.Zone));
        List<(string, string)> facts = [(c.ForLabel, CallCards.Names([.. data.For.Select(p => p.Name)], place.Language))];
        if (data.Direction is not CallDirection.In)
            facts.Add((c.DirectionLabel, c.Direction(data.Direction)));
        if (data.At is { } at)
            facts.Add((c.AtLabel, When.Ago(at, place.Now, zone, place.Language)));
        if (data.CallBackFrom is { } from)
            facts.Add((c.BackLabel, CallCards.Window(from, data.CallBackTo, zone, place.Language)));
        if (data.CallerLanguage is { } spoken)
            facts.Add((c.LanguageLabel, c.Language(spoken)));
        if (data.Message?.From is { } writer)
            facts.Add((c.MessageLabel, writer));
        if (data.Phone is { } phone)
            facts.Add((c.PairsLabel, PhoneText.InPairs(phone, Sentences.Region(data.Zone))));
        List<CardElement> body = [.. CallCards.Body(place.Language, data, entry.Message, canCall: false)];
        if (data.Phone is not null)
            body.Add(new InputToggle { Id = "readBack", Label = t.ReadBackLabel, Title = t.ReadBack, Value = data.IsReadBack ? "true" : "false", Wrap = true });
        if (now is { Rows.Count: > 0 })
        {
            body.Add(new TextBlock { Text = t.WhoCanLabel, Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium });
            body.AddRange(CallAskCards.Rows(place, now, zone));
        }
        List<CardAction> actions = [isDialog ? CallVerbs.Log.Submit(place.Seal, t.Log, new(key), ActionStyle.Positive) : CallVerbs.Log.Button(place.Seal, t.Log, new(key), ActionStyle.Positive)];
        // Whoever is not there is marked so above; the desk may know better.
        if (now is { Rows: [var first, ..] } && (now.Best ?? first) is var best)
            actions.Add(new ActionOpenUrl { Title = t.Transfer, Tooltip = best.Name, Url = CallCards.TeamsLink(best.Address) });
        if (!isDialog && data.For.Any(p => !Departments.IsOffice(p.Id)))
            actions.Add(CallVerbs.Book.Button(place.Seal, t.Book, new(key)));
        actions.Add(isDialog ? CallVerbs.Edit.Submit(place.Seal, t.Edit, new(key)) : CallVerbs.Edit.Button(place.Seal, t.Edit, new(key), associatedInputs: AssociatedInputs.None));
        if (!isDialog)
            actions.Add(CallVerbs.Drop.Button(place.Seal, t.Drop, new(key), associatedInputs: AssociatedInputs.None) with { Mode = ActionMode.Secondary });
        body.Add(new TextBlock { Text = isDialog ? t.AskDialog : t.Ask, Wrap = true, Spacing = Spacing.Medium });
        return new Frame { Heading = data.Title, State = (Tone.Open, t.ToCheck), Notice = notice, Facts = facts, Body = body, Actions = actions }.Card();
    }

    private static InputText Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = value?.Length > CallForm.LongestName ? null : CallForm.LongestName };

    private static IEnumerable<CardElement> More(CallForm form, FormErrors errors, CallFormTexts t, CallTexts c) =>
    [
        new InputChoiceSet { Id = "direction", Label = t.Direction, Style = ChoiceStyle.Compact, Value = form.Direction ?? nameof(CallDirection.In), Choices = [.. Enum.GetValues<CallDirection>().Select(d => new Choice { Title = c.Direction(d), Value = d.ToString() })] },
        .. errors.At(new InputDate { Id = "backDay", Label = t.BackDay, Value = WallClock.Day(form.BackDay) }),
        .. errors.At(new InputTime { Id = "backFrom", Label = t.BackFrom, Value = CallReader.Time(form.BackFrom) }),
        .. errors.At(new InputTime { Id = "backTo", Label = t.BackTo, Value = CallReader.Time(form.BackTo) }),
        new InputChoiceSet
        {
            Id = "callerLanguage", Label = t.CallerLanguage, Style = ChoiceStyle.Compact, Value = form.CallerLanguage ?? "none",
            Choices = [new() { Title = t.NotSaid, Value = "none" }, new() { Title = c.Language("it"), Value = "it" }, new() { Title = c.Language("en"), Value = "en" }],
        },
        new InputToggle { Id = "readBack", Label = t.ReadBackLabel, Title = t.ReadBack, Value = form.ReadBack ?? "false", Wrap = true },
    ];
}
