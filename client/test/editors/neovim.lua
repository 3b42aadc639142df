-- Drives Neovim as a person does who opens a report, looks at a wrong total, takes the fix, and
-- has the tables laid out. Writes down what it saw.
local WRONG_ROW = '^一、本年新收政府信息公开申请数量'
local PATIENCE = 30000

local function write_down(driven)
  vim.fn.writefile({ vim.fn.json_encode(driven) }, vim.env.GOUJI_DRIVEN)
  vim.cmd('qa!')
end

local function findings()
  return vim.tbl_map(function(finding)
    return tostring(finding.code)
  end, vim.diagnostic.get(0))
end

-- The first answer is by the defaults; the settings are asked for, and what they put off is then gone.
local function settled()
  local codes = findings()
  return vim.tbl_contains(codes, 'row-total') and not vim.tbl_contains(codes, 'narrative-silent')
end

local function whole_text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

local driven = { mode = vim.bo.filetype }
vim.wait(PATIENCE, settled, 50)
driven.findings = findings()

for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
  if line:find(WRONG_ROW) then
    vim.api.nvim_win_set_cursor(0, { number, #line - 1 })
  end
end

-- What a person picks from the list that is shown.
vim.ui.select = function(actions, options, choose)
  driven.actions = vim.tbl_map(options.format_item, actions)
  choose(actions[1], 1)
end
local before = whole_text()
vim.lsp.buf.code_action()
vim.wait(PATIENCE, function()
  return whole_text() ~= before
end, 50)
driven.fixed = whole_text()

if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = PATIENCE })
else -- before 0.8
  vim.lsp.buf.formatting_sync(nil, PATIENCE)
end
driven.formatted = whole_text()

write_down(driven)
