using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Files.Filing;

/// Where a file is to go, and what became of it.
internal static class FilingCards
{
    public const string Own = "own";

    public static AdaptiveCard Form(CardPlace place, Guid key, SentNow sent, FilingForm form, IReadOnlyList<PlanFolder> plan, FormErrors errors)
    {
        var t = FilingTexts.In(place.Language);
        List<string> names = [.. sent.Files.Select(f => PlainText.OneLine(f.Name))];
        return new Frame
        {
            Heading = sent.Mail is { } mail && names.Count > 1 ? t.FormTitleMail(mail.Message.From) : names is [var one] ? t.FormTitle(one) : t.FormTitleMany(names.Count),
            Notice = errors.Count > 0 ? t.FormWrong : t.FormAsk,
            Body =
            [
                .. sent.Mail is { } of && names.Count > 1 ? errors.At(new InputChoiceSet
                {
                    Id = "files", Label = t.Which, IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true, Value = form.Files ?? string.Join(',', of.Parts.Index().Where(p => p.Item.IsMeant).Select(p => p.Index)),
                    Choices = [.. names.Select((n, i) => new Choice { Title = n, Value = i.ToString(CultureInfo.InvariantCulture) })],
                }) : [],
                .. errors.At(new InputChoiceSet
                {
                    Id = "folder", Label = t.Where, Style = ChoiceStyle.Compact, Value = form.Folder ?? (plan.Count > 0 ? plan[0].Name : Own),
                    Choices = [.. plan.Select(p => new Choice { Title = p.In(place.Language), Value = p.Name }), new() { Title = t.OwnDrive, Value = Own }],
                }),
                .. plan.SelectMany(p => PlanPath.Asked(p.Path)).Distinct().SelectMany(f => errors.At(new InputText { Id = FilingForm.IdOf(f), Label = t.Field(f), Value = form.Field(f), MaxLength = form.Field(f).Length > 100 ? null : 100 })),
                .. errors.At(new InputText { Id = "path", Label = t.Path, Value = form.Path, Placeholder = t.PathHint }),
                .. names is [var name] ? errors.At(new InputText { Id = "name", Label = t.Name, Value = form.Name ?? name }) : [],
            ],
            Actions = [FilingVerbs.Save.Button(place.Seal, t.Save, new(key), ActionStyle.Positive)],
        }.Card();
    }

    public static AdaptiveCard Of(CardPlace place, FilingKind kind, RecordView view)
    {
        var (t, record, data, seen) = (FilingTexts.In(place.Language), view.Record, FilingData.Of(view.Record), RecordSeen.Of(view.Record));
        List<CardAction> actions = [];
        if (record.State == FilingStates.Filed && data.WebUrl is { } url)
            actions.Add(new ActionOpenUrl { Title = FindTexts.In(place.Language).Open, Url = url, Style = ActionStyle.Positive });
        if (record.State == FilingStates.Taken)
            actions.Add(FilingVerbs.Rename.Button(place.Seal, t.Rename, seen, ActionStyle.Positive));
        if (record.State == FilingStates.Refused && IsPassing(data.Problem))
            actions.Add(FilingVerbs.Again.Button(place.Seal, t.Again, seen, ActionStyle.Positive));
        if (record.State is FilingStates.Taken or FilingStates.Refused)
            actions.Add(FilingVerbs.Drop.Button(place.Seal, t.Drop, seen));
        if (data.Message?.Link is { } link)
            actions.Add(new ActionOpenUrl { Title = t.OpenMessage, Url = link });
        actions.Add(DeskVerbs.History.Button(place.Seal, t.History, seen));
        var file = record.Attachments is [var put, ..] ? put : null;
        return RecordCard.Of(place, kind, view,
        [
            (t.Where, data.Where), (t.Message, data.Message?.From), (t.Size, file is null ? null : FileSize.Of(file.Size, place.Language)), ("SHA-256", file?.Sha256),
        ], record.State switch { FilingStates.Taken => t.TakenAsk, FilingStates.Refused when data.Problem is { } problem => t.Problem(problem), FilingStates.Filing => t.OnItsWay, _ => null }, [], actions, data.Name);
    }

    public static bool IsPassing(FilingProblem? problem) => problem is FilingProblem.NoScan or FilingProblem.NoFolder or FilingProblem.NoRight or FilingProblem.Full or FilingProblem.Locked or FilingProblem.SignedOut;
}
