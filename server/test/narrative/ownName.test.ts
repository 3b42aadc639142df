/** By what names a body speaks of itself in its report, and who is somebody else. */
import assert from 'node:assert/strict';
import { statedBy } from './statedBy';

describe('the name of a body', () => {
  const OWN: readonly [body: string, name: string][] = [
    ['青禾县住房和城乡建设局', '青禾县住建局'],
    ['青禾县人力资源和社会保障局', '县人社局'],
    ['青禾市卫生健康委员会', '市卫健委'],
    ['青禾县人民政府办公室', '县政府办'],
    ['青禾县白桥镇人民政府', '镇政府'],
    ['青禾县青山街道办事处', '青山街道办'],
    ['青禾县青山街道办事处', '街道'],
    ['青禾县白桥镇人民政府', '白桥镇政府'],
    ['青禾经济技术开发区管理委员会', '管委会'],
    ['青禾大学', '我校'],
    ['青禾市公安局东湖分局', '我分局'],
    ['青禾市公安局东湖区分局', '区公安分局'],
    ['青禾市市场监督管理局东湖分局', '东湖市场监督管理分局'],
    ['青禾临空经济区管理委员会', '临空经济区'],
    ['青禾市东湖区农业农村委员会', '区农业农村委'],
    ['青禾省财政厅', '厅机关'],
    ['青禾省体育局', '局'],
    ['青禾经济技术开发区管理委员会', '开发区'],
    ['青禾市人民政府', '全市行政机关'],
    ['青禾市人民政府', '全市各行政机关'],
    ['青禾县人民政府', '青禾县'],
  ];
  const OTHERS: readonly [body: string, name: string][] = [
    ['青禾市公安局东湖分局', '市公安局'],
    ['青禾市公安局东湖分局', '西山公安分局'],
    ['青禾市公安局东湖分局', '局'],
    ['青禾市公安局东湖分局', '局机关'],
    ['青禾市自然资源和规划局东湖分局', '市自规局'],
    ['青禾县教育局', '县住建局'],
    ['青禾县教育局', '委'],
    ['青禾县发展和改革局', '县发改委'],
    ['青禾县白桥镇人民政府', '县政府'],
    ['青禾县人民政府办公室', '县政府'],
    ['青禾县青山街道办事处', '白河街道办'],
    ['青禾县白桥镇人民政府', '石桥镇政府'],
    ['青禾市人民政府', '青禾县'],
  ];
  const says = (body: string, name: string) =>
    statedBy([`2023年，${name}共收到政府信息公开申请12件。`], body).length;
  for (const [body, name] of OWN) it(`${name} is ${body}`, () => assert.equal(says(body, name), 1));
  for (const [body, name] of OTHERS) it(`${name} is not ${body}`, () => assert.equal(says(body, name), 0));

  it('has its own region behind it, not the one around it', () => {
    assert.equal(says('青禾县人民政府', '全县'), 1);
    assert.equal(says('青禾县人民政府', '全市'), 0);
    assert.equal(says('青禾县人民政府', '全市范围内'), 0);
    assert.equal(says('青禾县白桥镇人民政府', '全县'), 0);
  });
});
