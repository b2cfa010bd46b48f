using BackOfficeBot.Cards;

namespace BackOfficeBot.Common;

/// What is wrong with a form, by the id of the input at which it is said.
internal sealed class FormErrors : Dictionary<string, string>
{
    /// The input, and below it what is wrong with it.
    public IEnumerable<CardElement> At(CardInput input)
    {
        yield return input;
        if (TryGetValue(input.Id!, out var error))
            yield return new TextBlock { Id = input.Id + "Error", Text = "⚠ " + Markdown.Escape(error), Color = TextColor.Attention, Wrap = true, Spacing = Spacing.Small };
    }
}
